import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { catalog } from '../../demos/catalog.ts';
import {
	ENGINES,
	type Engine,
	type Locale,
	type Report,
	STRATEGIES,
	type Strategy,
	type WorkloadName,
} from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { href } from '../../site/href.ts';
import { Comparison } from '../comparison/Comparison.tsx';
import { type MeasuredRuns, measureAll } from '../comparison/measured.ts';
import type { EngineRuns } from '../comparison/rows.ts';
import { createController } from '../run/controller.ts';
import { loadEngine } from '../run/engine.ts';
import { type FormValues, readForm } from '../run/form-values.ts';
import { loadResultsStyle } from '../run/load-results-style.ts';
import { RunResult } from '../run/RunResult.tsx';
import { RunStatus } from '../run/RunStatus.tsx';
import { isPythonRace } from '../run/race/python-race.ts';
import { Legend } from '../timeline/Legend.tsx';
import { estimateMs } from './estimate.ts';
import { RecordedBeside } from './RecordedBeside.tsx';
import { type PythonHere, RunForm } from './RunForm.tsx';

export type DemoIslandProps = {
	readonly workload: WorkloadName;
	readonly formId: string;
	/** The tab that the page is built with. */
	readonly selected: Strategy;
	readonly locale: Locale;
	/** Of the recorded runs, to estimate how long others take before anything was measured here. */
	readonly quickSequentialMs: Readonly<Record<Engine, number | null>>;
	/** Of the recorded runs. */
	readonly comparison?: ComponentChildren;
	/** Recorded runs of Python; those of the second engine are fetched when they are wanted. */
} & { readonly [S in Strategy]?: ComponentChildren };

/** Runs estimated longer than this come with a warning. */
const LONG_MS = 8_000;

/** The living part of a demo: the form, the run, the results. Until a strategy was run here its recorded run stands. */
export function DemoIsland(props: DemoIslandProps) {
	const { workload, formId, selected, locale, quickSequentialMs, comparison } = props;
	const demo = catalog[workload];
	const texts = demoTexts[locale];
	const anchor = useRef<HTMLDivElement>(null);
	const isAlive = useSignal(false);
	const python = useSignal<PythonHere | null>(null);
	const recordedHere = useSignal<Readonly<Record<Engine, MeasuredRuns>> | null>(null);
	const chosen = useSignal<FormValues>({
		engine: 'python',
		strategy: selected,
		size: 'quick',
		place: 'worker',
		input: demo.sizes.quick.python,
	});
	const root = () => anchor.current?.closest<HTMLElement>('[data-demo]') ?? null;
	const form = () => document.getElementById(formId) as HTMLFormElement;

	const controller = useMemo(
		() =>
			createController({
				demo,
				loadEngine,
				onReport: (report: Report) =>
					root()?.dispatchEvent(new CustomEvent('demo:report', { detail: report, bubbles: true })),
				onStart: (strategy) => {
					const tab = root()?.querySelector<HTMLInputElement>(`input[name=strategy][value=${strategy}]`);
					if (tab) tab.checked = true;
					chosen.value = { ...chosen.value, strategy };
				},
			}),
		[demo],
	);
	const { state, running, problems, latest, compared, last, frames } = controller;
	// Measured once a run, not at each of its steps: a trace may be long.
	const runs = useComputed(() =>
		ENGINES.flatMap((name): EngineRuns[] => {
			const work = compared.value[name];
			if (!work) return [];
			const { input, answered, endings } = work;
			const recorded = recordedHere.value?.[name] ?? {};
			const cores = navigator.hardwareConcurrency;
			return [{ engine: name, measured: measureAll(answered), recorded, endings, input, cores }];
		}),
	);
	const estimate = useComputed(() => {
		const { engine, strategy, size, input } = chosen.value;
		const ms = size === 'quick' ? 0 : estimateMs(demo, engine, strategy, input, quickSequentialMs[engine]);
		return ms > LONG_MS ? texts.estimate(ms) : null;
	});

	useEffect(() => {
		loadResultsStyle();
		const read = () => {
			chosen.value = readForm(form(), demo);
		};
		// The tabs belong to the form from afar: what changes in them is heard at the root of the demo.
		const demoRoot = root();
		demoRoot?.addEventListener('input', read);
		read();
		isAlive.value = true;
		lookForPython().then(
			(found) => {
				python.value = found;
			},
			// A run will say that it does not load.
			() => {},
		);
		loadRecorded(workload).then(
			(found) => {
				recordedHere.value = found;
			},
			// The comparison will have the reader's own runs alone.
			() => {},
		);
		return () => demoRoot?.removeEventListener('input', read);
	}, []);
	useEffect(() => root()?.setAttribute('data-state', state.value), [state.value]);
	useEffect(() => {
		if (problems.value.length > 0) form().querySelector<HTMLElement>('[aria-invalid]')?.focus();
	}, [problems.value]);

	const onSubmit = (event: SubmitEvent) => {
		event.preventDefault();
		if (running.value) return controller.stop();
		const values = readForm(form(), demo);
		const isComparing = (event.submitter as HTMLButtonElement | null)?.value === 'compare';
		controller.run({ ...values, strategies: isComparing ? STRATEGIES : [values.strategy] });
	};

	const { engine } = chosen.value;
	// Races are drawn as histograms alone where they are recorded, enumerated, or were run by Python to the end.
	const isOnTimeline = (report: Report) => report.spans.length > 0 && !isPythonRace(report);
	const isCut = ({ recordedMs }: Report) => recordedMs !== undefined;
	const all = Object.values(latest.value).flatMap((own) => Object.values(own));
	const hasTimeline =
		demo.nature !== 'race' || (running.value !== null && engine === 'typescript') || all.some(isOnTimeline);
	const [first, ...others] = [...runs.value].sort((a, b) => Number(b.engine === engine) - Number(a.engine === engine));
	return (
		<div class="demo-run" ref={anchor}>
			<RunForm
				demo={demo}
				formId={formId}
				locale={locale}
				chosen={chosen.value}
				isAlive={isAlive.value}
				isBusy={running.value !== null}
				hasRun={last.value !== null}
				problems={problems.value}
				estimate={estimate.value}
				python={python.value}
				onSubmit={onSubmit}
			/>
			<noscript>
				<p class="hint">{texts.needsJavaScript}</p>
			</noscript>
			<p class="unavailable">{texts.unavailable}</p>
			<RunStatus state={state.value} running={running.value} frames={frames.value} last={last.value} locale={locale} />
			<div class="runs">
				{STRATEGIES.map((strategy) => (
					<div key={strategy} data-for={strategy}>
						{(isAlive.value ? ENGINES : (['python'] as const)).map((name) => (
							<div key={name} data-engine={name}>
								<RunResult
									strategy={strategy}
									report={latest.value[name][strategy] ?? null}
									running={running.value?.strategy === strategy && running.value.engine === name ? running.value : null}
									recorded={
										name === 'python' ? (
											props[strategy]
										) : (
											<RecordedBeside workload={workload} engine={name} shown={strategy} locale={locale} />
										)
									}
									locale={locale}
								/>
							</div>
						))}
					</div>
				))}
				{hasTimeline && <Legend isRecorded={!all.some(isCut)} locale={locale} />}
			</div>
			<div class="demo-comparison">
				<h4>{texts.comparison.title}</h4>
				{first && <Comparison demo={demo} runs={[first, ...others]} locale={locale} />}
				{!first && engine === 'python' && comparison}
				{!first && engine === 'typescript' && (
					<RecordedBeside workload={workload} engine={engine} shown="comparison" locale={locale} />
				)}
			</div>
		</div>
	);
}

async function lookForPython(): Promise<PythonHere> {
	const { pythonSupport, pythonDownloadBytes } = await import('../../demos/python/client.ts');
	return { isSupported: pythonSupport().isSupported, downloadBytes: pythonDownloadBytes };
}

/** What stands in the comparison until the reader's own runs take its place. */
async function loadRecorded(workload: WorkloadName): Promise<Readonly<Record<Engine, MeasuredRuns>>> {
	const response = await fetch(href(`/recorded/${workload}/measured.json`));
	if (!response.ok) throw new Error(`No recorded runs: ${response.status}`);
	return response.json();
}
