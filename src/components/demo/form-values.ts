/** Reads and writes the form of a demo. The fields are the browser's own; nothing here keeps their values. */
import type { DemoDefinition, Engine, Input, Place, Strategy } from '../../demos/contract.ts';

export type Size = 'quick' | 'article' | 'own';

export interface FormValues {
	readonly engine: Engine;
	readonly strategy: Strategy;
	readonly size: Size;
	readonly place: Place;
	readonly input: Input;
}

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
		input: inputOf(demo, engine, size, (name) => data.get(name)),
	};
}

export function inputOf(
	demo: DemoDefinition,
	engine: Engine,
	size: Size,
	field: (name: string) => FormDataEntryValue | null,
): Input {
	if (size === 'article') return demo.sizes.article;
	if (size === 'quick') return demo.sizes.quick[engine];
	return Object.fromEntries(
		demo.parameters.map(({ name, kind }) => {
			const value = field(name);
			return [name, kind === 'switch' ? (value === null ? 0 : 1) : parseNumber(String(value ?? ''))];
		}),
	);
}

/** Digits as people write them: spaces between thousands are allowed. */
export function parseNumber(text: string): number {
	const compact = text.replace(/[\s\u00a0\u202f]/g, '');
	return compact === '' ? Number.NaN : Number(compact.replace(',', '.'));
}
