import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Recording } from '../../src/components/demo/recordings.ts';
import { defaultForm, toHash } from '../../src/components/lab/lab-link.ts';
import type { ProgramReport } from '../../src/components/lab/program/outcome/program-report.ts';
import { defaultSettings } from '../../src/components/lab/program/settings/settings.ts';
import { toProgramHash } from '../../src/components/lab/program/text/program-link.ts';
import { ENGINES, WORKLOADS } from '../../src/demos/contract.ts';
import type { ExplorationReport } from '../../src/demos/python/explorer/contract.ts';
import { type EmbedMessage, SOURCE, VERSION } from '../../src/embed/messages.ts';
import { makeSchemas, SCHEMAS, type SchemaName } from '../../src/integrations/schemas/make-schemas.ts';
import { sampleReport } from '../fixtures/sample-reports.ts';

const FOLDER = 'https://site.example/schemas/';
const schemas = makeSchemas(FOLDER);
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

/** What of a value is not as the schema says; empty where all is. */
function faults(name: SchemaName, value: unknown): string[] {
	ajv.validate(`${FOLDER}${name}.json`, value);
	return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const report = sampleReport();
const programReport: ProgramReport = {
	workload: 'program',
	engine: 'python',
	source: 'print(1)',
	settings: defaultSettings(2),
	startedAt: '2026-01-02T03:04:05.000Z',
	stdout: '1\n',
	stderr: '',
	status: 'done',
	failure: null,
	exitCode: 0,
	wallMs: 12,
	phases: { loadingMs: 1, startingMs: 2, warmingMs: 0, runningMs: 9 },
	lanes: [],
	spans: [],
	checks: [{ kind: 'assertions', name: 'adds', isHidden: false, status: 'passed' }],
	interpreters: { started: 1, reused: 0 },
	environment: report.environment,
};
const exploration: ExplorationReport = {
	source: 'print(1)',
	status: 'done',
	failure: null,
	rule: 'cpython',
	runs: 2,
	elapsedMs: 5,
	outcomes: [
		{
			id: 'a',
			end: { kind: 'exit', exitCode: 0, failure: null, output: [{ stream: 'stdout', text: '1\n' }] },
			count: 2,
			schedule: null,
			preemptions: 0,
			isConfirmed: null,
		},
	],
	tried: {
		baseline: 1,
		pct: 0,
		random: 0,
		search: 1,
		distinct: 2,
		shrinking: 0,
		completePreemptions: null,
		isComplete: true,
	},
	threads: 1,
	points: 0,
	flaws: [],
};
const message: EmbedMessage = { source: SOURCE, version: VERSION, kind: 'report', report };

test('every schema is known by the address that it is published at, and says what it is of', () => {
	for (const name of Object.keys(SCHEMAS) as SchemaName[]) {
		expect(schemas[name]).toMatchObject({ $id: `${FOLDER}${name}.json`, description: expect.any(String) });
	}
});

describe('the schema of a report', () => {
	test.each(WORKLOADS)('fits every recorded run of %s', (workload) => {
		const recording: Recording = JSON.parse(readFileSync(`src/demos/workloads/${workload}/recorded.json`, 'utf8'));
		expect(recording.reports.length).toBeGreaterThan(0);
		for (const recorded of recording.reports) expect(faults('demo-report', recorded)).toEqual([]);
	});

	test('fits the run of a program, and a failed run', () => {
		expect(faults('demo-report', programReport)).toEqual([]);
		const failure = { kind: 'deadlock', detail: 'All threads wait.' } as const;
		expect(faults('demo-report', sampleReport({ status: 'failed', failure, answer: null, verified: false }))).toEqual(
			[],
		);
	});

	test.each<[string, unknown]>([
		['no report at all', null],
		['a report without its time', { ...report, wallMs: undefined }],
		['a time in words', { ...report, wallMs: '2 s' }],
		['a workload that there is not', { ...report, workload: 'mining' }],
		['a state that there is not', { ...report, spans: [{ ...report.spans[0], state: 'dreaming' }] }],
		['a day that is none', { ...report, startedAt: 'yesterday' }],
		['a program’s without what it wrote', { ...programReport, stdout: undefined }],
	])('refuses %s', (_, damaged) => {
		expect(faults('demo-report', damaged && JSON.parse(JSON.stringify(damaged)))).not.toEqual([]);
	});
});

describe('the schema of an exploration', () => {
	test('fits one, and refuses one whose outcome has no end', () => {
		expect(faults('explore-report', exploration)).toEqual([]);
		const [outcome] = exploration.outcomes;
		expect(faults('explore-report', { ...exploration, outcomes: [{ ...outcome, end: null }] })).not.toEqual([]);
		expect(faults('explore-report', { ...exploration, source: 1 })).not.toEqual([]);
	});
});

describe('the schema of an embedded page’s message', () => {
	test('fits its height and its reports, and refuses what others say', () => {
		expect(faults('embed-message', message)).toEqual([]);
		expect(faults('embed-message', { source: SOURCE, version: VERSION, kind: 'height', height: 640 })).toEqual([]);
		expect(faults('embed-message', { ...message, source: 'somebody' })).not.toEqual([]);
		expect(faults('embed-message', { ...message, report: {} })).not.toEqual([]);
	});
});

describe('the schema of a link to the lab', () => {
	const parts = (hash: string) => Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));

	test('fits the links that the lab makes', async () => {
		const settings = defaultSettings(2);
		const hash = await toProgramHash(
			'print("да")',
			{ ...settings, intervalMs: 0.05, cpus: 3, latencyMs: 10 },
			settings,
		);
		expect(parts(hash ?? '')).toMatchObject({ interval: '0.05', cpus: '3', latency: '10' });
		expect(faults('lab-link', parts(hash ?? ''))).toEqual([]);
		for (const workload of WORKLOADS) {
			for (const engine of ENGINES)
				expect(faults('lab-link', parts(toHash(defaultForm(workload, engine))))).toEqual([]);
		}
		expect(faults('lab-link', parts('#listing=race/threads.py&cpus=1'))).toEqual([]);
		expect(faults('lab-link', parts('#listing=lost_updates.py'))).toEqual([]);
	});

	test.each([
		'',
		'#code=',
		'#code=*',
		'#code=a&cpus=many',
		'#listing=../secret.py',
		'#workload=mining',
		'#workload=race&count=1e3',
	])('refuses %s', (hash) => {
		expect(faults('lab-link', parts(hash))).not.toEqual([]);
	});
});

test('the schema of an embedded demo’s query fits what it understands', () => {
	expect(faults('embed-query', { strategy: 'threads', engine: 'python', lang: 'en-GB', theme: 'dark' })).toEqual([]);
	expect(faults('embed-query', {})).toEqual([]);
	expect(faults('embed-query', { theme: 'pink' })).not.toEqual([]);
	expect(faults('embed-query', { strategy: 'luck' })).not.toEqual([]);
});
