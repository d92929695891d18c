/**
 * Notices that a program reaches for JavaScript beyond what the engine hands it (`host.ts`): for names of the worker or of
 * Pyodide, for what all objects inherit from, or to change or make an object. Behind each of these a program may leave
 * anything to the next: a prototype, a timer, a listener. All of them lead through imports of WebAssembly, by whatever
 * module and under whatever name; and what was seen stands here, out of a program's reach. It prevents nothing.
 *
 * On an upgrade: attributes of JavaScript objects must still be read by `JsProxy_GetAttr_js`, and by the names below
 * everything else that leads to a constructor, or changes what is no Python object.
 */
import type { PyodideModule, WasmImports } from './pyodide.ts';

const READ = 'JsProxy_GetAttr_js';
const FURTHER = [
	'JsProxy_SetAttr_js',
	'JsProxy_DelAttr_js',
	'JsObjMap_GetIter_js',
	'JsObjMap_subscript_js',
	'JsObjMap_ass_subscript_js',
	'JsvFunction_Construct',
];
/** Of any object, these lead to what all objects share. */
const TO_SHARED = /^(constructor|prototype|__proto__|__(define|lookup)[GS]etter__)$/;

type Read = (object: unknown, name: number) => unknown;
type Import = (...args: unknown[]) => unknown;

export class Reach {
	#module: PyodideModule | null = null;
	#roots: ReadonlySet<unknown> = new Set();
	#wasSeen = false;

	/** Whether a program has reached for JavaScript since `attach`. */
	get wasSeen(): boolean {
		return this.#wasSeen;
	}

	/** From now on what is reached for is a program's doing. `roots` are objects of which it gets every attribute. */
	attach(module: PyodideModule, roots: readonly unknown[]) {
		this.#module = module;
		this.#roots = new Set(roots);
	}

	/** The imports, watched. */
	watch(imports: WasmImports[string]): WasmImports[string] {
		const read = imports[READ] as Read;
		const further = FURTHER.map((name) => [name, this.#noticing(imports[name] as Import)] as const);
		return {
			...imports,
			...Object.fromEntries(further),
			[READ]: (object: unknown, name: number) => {
				if (this.#module && !this.#wasSeen) this.#wasSeen = this.#isReach(this.#module, object, name);
				return read(object, name);
			},
		};
	}

	#noticing(call: Import): Import {
		return (...args) => {
			if (this.#module) this.#wasSeen = true;
			return call(...args);
		};
	}

	#isReach({ HEAP8 }: PyodideModule, object: unknown, address: number): boolean {
		if (this.#roots.has(object)) return true;
		let name = '';
		for (let at = address; HEAP8[at]; at++) name += String.fromCharCode(HEAP8[at] as number);
		return TO_SHARED.test(name);
	}
}
