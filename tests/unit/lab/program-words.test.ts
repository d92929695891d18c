import { describe, expect, it } from 'vitest';
import { partOf } from '../../../src/components/lab/parts.ts';
import { offsetOf } from '../../../src/components/lab/program/editor/code-editor.ts';
import { markOf } from '../../../src/components/lab/program/outcome/failure-words.ts';
import { processNames } from '../../../src/components/lab/program/outcome/process-names.ts';
import type { ProgramReport } from '../../../src/components/lab/program/outcome/program-report.ts';
import { lineInEditor, withFile } from '../../../src/components/lab/program/outcome/source-location.ts';
import {
	defaultSettings,
	isWithinBounds,
	raised,
	SETTING_NAMES,
} from '../../../src/components/lab/program/settings/settings.ts';
import { programGroups } from '../../../src/components/lab/program/text/program-groups.ts';
import { LAB_PROGRAMS } from '../../../src/components/lab/program/text/programs.ts';
import { RACES } from '../../../src/components/race-steps/record.ts';
import { catalog } from '../../../src/demos/catalog.ts';
import { WORKLOADS } from '../../../src/demos/contract.ts';
import type { ProgramLane, WaitsFor } from '../../../src/demos/python/protocol.ts';
import { strategiesOf } from '../../../src/demos/strategies.ts';
import { labTexts } from '../../../src/i18n/lab.ts';

describe('a place in a program', () => {
	it.each([
		[1, null, 0],
		[2, null, 3],
		[2, 2, 4],
		[3, 3, 11],
		[9, null, 8],
	])('on line %i at column %s is at %i', (line, column, offset) => {
		expect(offsetOf('ab\ncdef\n🐍z', line, column)).toBe(offset);
	});

	it('is counted in characters, as Python does', () => {
		expect(offsetOf('x = "🐍" +', 1, 9)).toBe('x = "🐍" +'.indexOf('+'));
	});
});

describe('the settings', () => {
	it('begin within their bounds on any machine', () => {
		for (const cores of [0, 1, 8, 256]) {
			const settings = defaultSettings(cores);
			for (const name of SETTING_NAMES) expect(isWithinBounds(name, settings[name]), name).toBe(true);
		}
	});

	it('refuse what is no number, no whole number, or out of bounds', () => {
		expect(isWithinBounds('cpus', Number.NaN)).toBe(false);
		expect(isWithinBounds('cpus', 1.5)).toBe(false);
		expect(isWithinBounds('intervalMs', 0.001)).toBe(true);
		expect(isWithinBounds('intervalMs', 0)).toBe(false);
	});

	it('let a limit be raised up to its bound', () => {
		expect(raised('timeS', 300)).toBe(600);
		expect(raised('outputMb', 80)).toBe(100);
		expect(raised('outputMb', 100)).toBe(100);
	});
});

describe('the part of the laboratory that a link opens', () => {
	it.each([
		['#code=x', 'program'],
		['#listing=race/threads.py', 'program'],
		['#workload=sleep&count=3', 'workload'],
		['#latency=7&memory=64', 'program'],
		['#checks=x', 'program'],
		['#workload=sleep&latency=7', 'workload'],
		['#main', null],
		['', null],
	])('%s is for %s', (hash, part) => {
		expect(partOf(hash)).toBe(part);
	});
});

describe('the names of processes', () => {
	const lane = (kind: ProgramLane['kind'], pid: number, name: string): ProgramLane => ({
		id: 0,
		kind,
		number: 1,
		name,
		pid,
		isHelper: false,
	});
	const nameless = (pid: number) => `process ${pid}`;

	it('are not told where there is only one', () => {
		expect(processNames({ lanes: [lane('main', 1, 'MainThread')] }, nameless)(1)).toBeNull();
		expect(processNames(null, nameless)(1)).toBeNull();
	});

	it('are the program’s own, else made of the number', () => {
		const lanes = [lane('main', 1, 'MainThread'), lane('process', 2, 'Process-1'), lane('process', 3, '')];
		const name = processNames({ lanes }, nameless);
		expect([1, 2, 3, 4].map(name)).toEqual(['MainProcess', 'Process-1', 'process 3', 'process 4']);
	});
});

describe('where something is', () => {
	const at = (file: string) => ({ file, line: 3, column: null });

	it('leads to the editor where it is in its text, and is called by its file elsewhere', () => {
		expect([at('main.py'), at('helper.py'), at('/tmp/main.py'), null].map(lineInEditor)).toEqual([3, null, null, null]);
		expect(withFile(at('main.py'), labTexts.en.atLine)).toBe('line 3');
		expect(withFile(at('helper.py'), labTexts.ru.atLine)).toBe('helper.py, строка 3');
	});

	it('is marked in the editor where the program failed in its text, and nowhere else', () => {
		const reportOf = (file: string) => {
			const uncaught = { type: 'ValueError', message: 'no', location: at(file) };
			return { failure: { kind: 'exception', detail: '', uncaught } } as ProgramReport;
		};
		expect(markOf(reportOf('main.py'), 'en')).toEqual({ line: 3, column: null, message: 'ValueError: no' });
		expect(markOf(reportOf('helper.py'), 'en')).toBeNull();
	});
});

describe('what a stuck thread waits for', () => {
	const thing = { kind: 'thing', method: null, name: null, holder: null } as const;

	it.each<[WaitsFor, string, string]>([
		[{ ...thing, type: 'Lock' }, 'Lock', 'Lock'],
		[{ ...thing, type: 'RLock', name: 'a' }, 'RLock «a»', 'RLock “a”'],
		[{ ...thing, type: 'Lock', name: 'fork', holder: 'Кант' }, 'Lock «fork»: держит Кант', 'Lock “fork”, held by Кант'],
		[
			{ ...thing, type: 'queue.Queue', name: 'line', method: 'get' },
			'queue.Queue «line», вызов get()',
			'queue.Queue “line”, in get()',
		],
		[{ kind: 'end', of: 'thread', names: ['Платон'] }, 'завершения потока «Платон»', 'thread “Платон” to finish'],
		[
			{ kind: 'end', of: 'task', names: ['Task-2', 'Task-3'] },
			'завершения задач «Task-2», «Task-3»',
			'tasks “Task-2”, “Task-3” to finish',
		],
		[{ kind: 'call', function: 'asyncio.to_thread' }, 'asyncio.to_thread()', 'asyncio.to_thread()'],
		[
			{ kind: 'future', name: 'answer' },
			'future «answer», который никто не завершит',
			'a future “answer” that nothing will complete',
		],
		[
			{ kind: 'start', maxLive: 16 },
			'очереди на запуск: одновременно живут не больше 16 процессов',
			'its turn to start: at most 16 processes can be alive at once',
		],
		[{ kind: 'nothing' }, 'того, что не придёт', 'something that will never come'],
	])('%o is told in both languages', (waitsFor, russian, english) => {
		expect(labTexts.ru.waitsFor(waitsFor)).toBe(russian);
		expect(labTexts.en.waitsFor(waitsFor)).toBe(english);
	});
});

describe('the picker', () => {
	it('offers every program once, named in both languages', () => {
		const pairs = WORKLOADS.flatMap((workload) => strategiesOf(catalog[workload])).length;
		for (const locale of ['ru', 'en'] as const) {
			const programs = programGroups(locale).flatMap((group) => group.programs);
			expect(new Set(programs.map(({ id }) => id)).size).toBe(LAB_PROGRAMS.length + pairs + RACES.length);
			expect(new Set(programs.map(({ title }) => title)).size).toBe(programs.length);
		}
	});
});
