/**
 * The form of the laboratory as the part of an address after `#`, and back: `#workload=download&strategies=threads,
 * asyncio&place=worker&count=20`. A link carries data only; nothing in it can start a run.
 */
import { catalog } from '../../demos/catalog.ts';
import {
	type Engine,
	type Input,
	PLACES,
	type Place,
	type Strategy,
	WORKLOADS,
	type WorkloadName,
} from '../../demos/contract.ts';
import { strategiesOf } from '../../demos/strategies.ts';

export interface LabForm {
	readonly workload: WorkloadName;
	readonly strategies: readonly Strategy[];
	readonly place: Place;
	readonly input: Input;
}

export interface ParsedLink {
	readonly form: LabForm;
	/** Parts of the link that mean nothing here, as they were written. */
	readonly notUnderstood: readonly string[];
}

/** As much of a strange part as a message can carry. */
const SHOWN_LENGTH = 40;

export function defaultForm(workload: WorkloadName, engine: Engine): LabForm {
	const demo = catalog[workload];
	return { workload, strategies: strategiesOf(demo), place: 'worker', input: demo.sizes.quick[engine] };
}

export function toHash({ workload, strategies, place, input }: LabForm): string {
	const parts = new URLSearchParams({ workload, strategies: strategies.join(','), place });
	for (const { name } of catalog[workload].parameters) {
		const value = input[name];
		if (value !== undefined && !Number.isNaN(value)) parts.set(name, String(value));
	}
	return `#${parts.toString().replaceAll('%2C', ',')}`;
}

/**
 * Takes what it understands, defaults for the rest, and names what it does not understand. Numbers out of bounds are
 * taken as they are: the form says what is wrong with them.
 */
export function fromHash(hash: string, engine: Engine): ParsedLink {
	const parts = new URLSearchParams(hash.replace(/^#/, ''));
	const notUnderstood: string[] = [];
	const refuse = (key: string, value: string) => {
		const text = value === '' ? key : `${key}=${value}`;
		notUnderstood.push(text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
	};

	const named = parts.get('workload');
	const workload = WORKLOADS.find((name) => name === named) ?? WORKLOADS[0];
	if (named !== null && named !== workload) refuse('workload', named);
	const form = { ...defaultForm(workload, engine) };
	const input: Record<string, number> = { ...form.input };

	for (const [key, value] of parts) {
		if (key === 'workload') continue;
		if (key === 'strategies') {
			const names = value.split(',').filter(Boolean);
			const offered = strategiesOf(catalog[workload]);
			form.strategies = offered.filter((strategy) => names.includes(strategy));
			for (const name of names) if (!offered.some((strategy) => strategy === name)) refuse(key, name);
		} else if (key === 'place') {
			const place = PLACES.find((name) => name === value);
			if (place) form.place = place;
			else refuse(key, value);
		} else if (catalog[workload].parameters.some(({ name }) => name === key) && /^-?\d{1,15}$/.test(value)) {
			input[key] = Number(value);
		} else {
			refuse(key, value);
		}
	}
	return { form: { ...form, input }, notUnderstood };
}
