import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { catalog } from '../../demos/catalog.ts';
import {
	ENGINES,
	type Engine,
	type Locale,
	type Report,
	type Strategy,
	type WorkloadName,
} from '../../demos/contract.ts';
import { strategiesOf } from '../../demos/strategies.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { href } from '../../site/href.ts';
import { Comparison } from '../comparison/Comparison.tsx';
import { type MeasuredRuns, measureAll } from '../comparison/measured.ts';
import type { EngineRuns } from '../comparison/rows.ts';
import { restoreSettings, takeSettings } from '../run/come-back.ts';
import { createController, hasBegun } from '../run/controller.ts';
import { isSameRun } from '../run/describe-input.ts';
import { loadEngine } from '../run/engine.ts';
import { type FormValues, readForm } from '../run/form-values.ts';
import { Heartbeat } from '../run/Heartbeat.tsx';
import { loadResultsStyle } from '../run/load-results-style.ts';
import { RunButton } from '../run/RunButton.tsx';
import { RunDetails } from '../run/RunDetails.tsx';
import { RunResult } from '../run/RunResult.tsx';
import { RunStatus } from '../run/RunStatus.tsx';
import { isPythonRace } from '../run/race/python-race.ts';
import { useReveal } from '../run/use-reveal.ts';
import { Legend } from '../timeline/Legend.tsx';
import { BeforeRun } from './BeforeRun.tsx';
import { estimateMs } from './estimate.ts';
import { askForPython, pythonHere, tellPythonRan } from './python-here.ts';
import { RecordedBeside } from './RecordedBeside.tsx';
import { RunForm } from './RunForm.tsx';

export type DemoIslandProps = {
	readonly workload: WorkloadName;
	readonly formId: string;
	/** The tab that the page is built with. */
	readonly selected: Strategy;
	readonly locale: Locale;
	/** What the first run of Python loads. */
	readonly pythonBytes: number;
	/** The demo is all that the page holds: its title is that of the page. */
	readonly isAlone: boolean;
	/** Of the recorded runs. */
	readonly comparison?: ComponentChildren;
	/** Recorded runs of Python; those of the second engine are fetched when they are wanted. */
} & { readonly [S in Strategy]?: ComponentChildren };

/** Runs estimated longer than this come with a warning. */
const LONG_MS = 8_000;

/** The living part of a demo: the form, the run, the results. Until a strategy was run here its recorded run stands. */
export function DemoIsland(props: DemoIslandProps) {
	const { workload, formId, selected, locale, pythonBytes, isAlone, comparison } = props;
	const Heading = isAlone ? 'h2' : 'h4';
	const demo = catalog[workload];
	const offered = strategiesOf(demo);
	const texts = demoTexts[locale];
	const anchor = useRef<HTMLDivElement>(null);
	const bar = useRef<HTMLDivElement>(null);
	const results = useRef<HTMLDetailsElement>(null);
	const isUncovered = useSignal(false);
	const isAlive = useSignal(false);
	const restored = useSignal<ReturnType<typeof takeSettings>>(null);
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
				onReport(report: Report) {
					if (report.engine === 'python' && hasBegun(report)) tellPythonRan();
					root()?.dispatchEvent(new CustomEvent('demo:report', { detail: report, bubbles: true }));
				},
			}),
		[demo],
	);
	const { state, running, problems, latest, compared, ended, series, frames } = controller;
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
		const recordedMs = recordedHere.value?.[engine].sequential?.wallMs || null;
		const ms = size === 'quick' ? 0 : estimateMs(demo, engine, strategy, input, recordedMs);
		return ms > LONG_MS ? texts.estimate(ms) : null;
	});

	useEffect(() => {
		loadResultsStyle();
		const read = () => {
			chosen.value = readForm(form(), demo);
			controller.recheck(chosen.value.input);
		};
		// The tabs belong to the form from afar: what changes in them is heard at the root of the demo.
		const demoRoot = root();
		demoRoot?.addEventListener('input', read);
		restored.value = demoRoot && takeSettings(demoRoot);
		if (restored.value) restoreSettings(form(), restored.value);
		read();
		isAlive.value = true;
		// The reader may have uncovered it before the island lived, or pressed Run at its first breath.
		isUncovered.value ||= results.current?.open ?? false;
		askForPython();
		loadRecorded(workload).then(
			(found) => {
				recordedHere.value = found;
			},
			// The comparison will have the reader's own runs alone, and computing is not estimated.
			() => {},
		);
		return () => demoRoot?.removeEventListener('input', read);
	}, []);
	// The fields, and what belongs to one engine alone, are in the page only now.
	useEffect(() => {
		if (!restored.value) return;
		restoreSettings(form(), restored.value);
		chosen.value = readForm(form(), demo);
		bar.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
		bar.current?.querySelector<HTMLElement>('.run')?.focus({ preventScroll: true });
	}, [isAlive.value]);
	useEffect(() => root()?.setAttribute('data-state', state.value), [state.value]);

	const onSubmit = (event: SubmitEvent) => {
		event.preventDefault();
		if (running.value) return controller.stop();
		const values = readForm(form(), demo);
		const isComparing = (event.submitter as HTMLButtonElement | null)?.value === 'compare';
		controller.run({ ...values, locale, strategies: isComparing ? offered : [values.strategy] });
		// The marks are in the DOM after the next rendering.
		if (problems.value.length > 0) {
			requestAnimationFrame(() => form().querySelector<HTMLElement>('[aria-invalid]')?.focus());
		} else isUncovered.value = true;
	};

	const { engine, strategy, input } = chosen.value;
	const isBusy = running.value !== null;
	const shown = ended.value[engine][strategy] ?? null;
	const runOf = (name: Engine, each: Strategy) =>
		running.value?.engine === name && running.value.strategy === each ? running.value : null;
	const all = Object.values(latest.value).flatMap((own) => Object.values(own));
	// Races are drawn as histograms alone where they are recorded, enumerated, or were run by Python to the end.
	const isOnTimeline = (report: Report) => report.spans.length > 0 && !isPythonRace(report);
	const isCut = ({ recordedMs }: Report) => recordedMs !== undefined;
	const hasTimeline = demo.nature !== 'race' || (isBusy && engine === 'typescript') || all.some(isOnTimeline);
	const [first, ...others] = [...runs.value].sort((a, b) => Number(b.engine === engine) - Number(a.engine === engine));
	const inputOfShown = (latest.value[engine][strategy] ?? recordedHere.value?.[engine]?.[strategy])?.input;
	const isOfOtherNumbers = inputOfShown && !isSameRun(demo, inputOfShown, input, chosen.value);

	useReveal(bar, results, isBusy);
	return (
		<div class="demo-run" ref={anchor}>
			<RunForm
				demo={demo}
				formId={formId}
				locale={locale}
				chosen={chosen.value}
				isAlive={isAlive.value}
				problems={problems.value}
				onSubmit={onSubmit}
			/>
			<div class="run-bar" ref={bar}>
				<RunButton label={shown ? texts.runAgain : texts.run} isBusy={isBusy} form={formId} locale={locale} />
				<RunStatus
					state={state.value}
					running={running.value}
					series={series.value}
					shown={problems.value.length > 0 ? null : shown}
					locale={locale}
				>
					<BeforeRun
						engine={engine}
						python={pythonHere.value}
						downloadBytes={pythonBytes}
						estimate={estimate.value}
						isBack={restored.value !== null && series.value.length === 0}
						problems={problems.value.length}
						locale={locale}
					/>
				</RunStatus>
				<button class="quiet" type="submit" form={formId} name="action" value="compare" disabled={isBusy}>
					{texts.compareAll}
				</button>
			</div>
			<noscript>
				<p class="hint">{texts.needsJavaScript}</p>
			</noscript>
			<details
				class={isBusy || all.length > 0 ? 'results is-own' : 'results'}
				ref={results}
				open={isUncovered.value}
				onToggle={({ currentTarget }) => {
					isUncovered.value = currentTarget.open;
				}}
			>
				<summary>{texts.uncover}</summary>
				<div class="runs">
					{isOfOtherNumbers && <p class="other-numbers">{texts.otherNumbers}</p>}
					{offered.map((each) => (
						<div key={each} data-for={each}>
							{(isAlive.value ? ENGINES : (['python'] as const)).map((name) => (
								<div key={name} data-engine={name}>
									<RunResult
										strategy={each}
										report={latest.value[name][each] ?? null}
										running={runOf(name, each)}
										recorded={
											name === 'python' ? (
												props[each]
											) : (
												<RecordedBeside workload={workload} engine={name} shown={each} locale={locale} />
											)
										}
										locale={locale}
									/>
								</div>
							))}
						</div>
					))}
					{hasTimeline && <Legend isRecorded={!all.some(isCut)} locale={locale} />}
					<RunDetails
						report={latest.value[engine][strategy] ?? null}
						running={runOf(engine, strategy)}
						locale={locale}
					/>
					{frames.value && <Heartbeat frames={frames.value} isRunning={isBusy} series={series.value} locale={locale} />}
				</div>
				{demo.nature !== 'race' && (
					<div class="demo-comparison">
						<Heading>{texts.comparison.title}</Heading>
						{first && <Comparison demo={demo} runs={[first, ...others]} locale={locale} />}
						{!first && engine === 'python' && comparison}
						{!first && engine === 'typescript' && (
							<RecordedBeside workload={workload} engine={engine} shown="comparison" locale={locale} />
						)}
					</div>
				)}
			</details>
		</div>
	);
}

/** What stands in the comparison until the reader's own runs take its place. */
async function loadRecorded(workload: WorkloadName): Promise<Readonly<Record<Engine, MeasuredRuns>>> {
	const response = await fetch(href(`/recorded/${workload}/measured.json`));
	if (!response.ok) throw new Error(`No recorded runs: ${response.status}`);
	return response.json();
}
