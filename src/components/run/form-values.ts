/** Reads and writes the form of a demo. The fields are the browser's own; nothing here keeps their values. */
import type { DemoDefinition, Engine, Input, Parameter, Place, Strategy } from '../../demos/contract.ts';

export type Size = 'quick' | 'article' | 'own';

export interface FormValues {
	readonly engine: Engine;
	readonly strategy: Strategy;
	readonly size: Size;
	readonly place: Place;
	readonly input: Input;
}

/** The name in a form of the field of a parameter. No control of a form has a dot in its name, so none can be meant. */
export const fieldName = (parameter: string) => `input.${parameter}`;

/** The parameters that have a field where this engine runs; the others keep the value of the quick size. */
export const parametersOn = (demo: DemoDefinition, engine: Engine): readonly Parameter[] =>
	demo.parameters.filter(({ engines }) => !engines || engines.includes(engine));

/** What the form asks for. A field that is no number comes out as NaN, for the validation to name. */
export function readForm(form: HTMLFormElement, demo: DemoDefinition): FormValues {
	const data = new FormData(form);
	const engine = (data.get('engine') ?? 'python') as Engine;
	const size = (data.get('size') ?? 'quick') as Size;
	return {
		engine,
		strategy: (data.get('strategy') ?? 'sequential') as Strategy,
		size,
		place: (data.get('place') ?? 'worker') as Place,
		input: inputOf(demo, engine, size, data),
	};
}

/** The numbers of a size; of the reader's own from the fields of a form. */
export function inputOf(demo: DemoDefinition, engine: Engine, size: Size, fields: FormData): Input {
	if (size === 'article') return demo.sizes.article;
	const quick = demo.sizes.quick[engine];
	if (size === 'quick') return quick;
	const own = parametersOn(demo, engine).map(({ name, kind }) => {
		const value = fields.get(fieldName(name));
		return [name, kind === 'switch' ? (value === null ? 0 : 1) : parseNumber(String(value ?? ''))];
	});
	return { ...quick, ...Object.fromEntries(own) };
}

/** Digits as people write them: spaces between thousands are allowed. */
export function parseNumber(text: string): number {
	const compact = text.replace(/[\s\u00a0\u202f]/g, '');
	return compact === '' ? Number.NaN : Number(compact.replace(',', '.'));
}
