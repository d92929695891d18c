import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { catalog } from '../../demos/catalog.ts';
import { type Locale, type Report, STRATEGIES, type Strategy, type WorkloadName } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { Comparison } from '../comparison/Comparison.tsx';
import { Legend } from '../timeline/Legend.tsx';
import { createController } from './controller.ts';
import { loadEngine } from './engine.ts';
import { estimateMs } from './estimate.ts';
import { readForm } from './form-values.ts';
import { loadResultsStyle } from './load-results-style.ts';
import { RunForm } from './RunForm.tsx';
import { RunResult } from './RunResult.tsx';
import { RunStatus } from './RunStatus.tsx';

export type DemoIslandProps = {
	readonly workload: WorkloadName;
	readonly formId: string;
	readonly locale: Locale;
	/** Of the recorded run, to estimate how long others take before anything was measured here. */
	readonly quickSequentialMs: number | null;
	/** Of the recorded runs. */
	readonly comparison?: ComponentChildren;
} & { readonly [S in Strategy]?: ComponentChildren };

const ENGINE = 'typescript';
/** Runs estimated longer than this come with a warning. */
const LONG_MS = 8_000;

/** The living part of a demo: the form, the run, the results. Until a strategy was run here its recorded run stands. */
export function DemoIsland({ workload, formId, locale, quickSequentialMs, comparison, ...recorded }: DemoIslandProps) {
	const demo = catalog[workload];
	const texts = demoTexts[locale];
	const anchor = useRef<HTMLDivElement>(null);
	const isAlive = useSignal(false);
	const estimate = useSignal<string | null>(null);
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
				},
			}),
		[demo],
	);
	const { state, running, problems, reports, input, last, frames } = controller;

	useEffect(() => {
		loadResultsStyle();
		isAlive.value = true;
	}, []);
	useEffect(() => root()?.setAttribute('data-state', state.value), [state.value]);
	useEffect(() => {
		if (problems.value.length > 0) form().querySelector<HTMLElement>('[aria-invalid]')?.focus();
	}, [problems.value]);

	const onSubmit = (event: SubmitEvent) => {
		event.preventDefault();
		if (running.value) return controller.stop();
		const values = readForm(form(), demo, ENGINE);
		const isComparing = (event.submitter as HTMLButtonElement | null)?.value === 'compare';
		controller.run({ ...values, strategies: isComparing ? STRATEGIES : [values.strategy] });
	};
	const onChange = () => {
		const { size, strategy, input } = readForm(form(), demo, ENGINE);
		const ms = size === 'quick' ? 0 : estimateMs(demo, strategy, input, quickSequentialMs);
		estimate.value = ms > LONG_MS ? texts.estimate(ms) : null;
	};

	// Recorded races are drawn as a histogram alone, and so are enumerated ones.
	const hasTimeline =
		demo.nature !== 'race' ||
		running.value !== null ||
		STRATEGIES.some((strategy) => (reports.value[strategy]?.spans.length ?? 0) > 0);
	const cores = last.value?.environment.cores ?? 1;
	return (
		<div class="demo-run" ref={anchor}>
			<RunForm
				demo={demo}
				formId={formId}
				locale={locale}
				isAlive={isAlive.value}
				isBusy={running.value !== null}
				hasRun={last.value !== null}
				problems={problems.value}
				estimate={estimate.value}
				onSubmit={onSubmit}
				onChange={onChange}
			/>
			<noscript>
				<p class="hint">{texts.needsJavaScript}</p>
			</noscript>
			<p class="unavailable">{texts.unavailable}</p>
			<RunStatus state={state.value} running={running.value} frames={frames.value} last={last.value} locale={locale} />
			<div class="runs">
				{STRATEGIES.map((strategy) => (
					<div key={strategy} data-for={strategy}>
						<RunResult
							strategy={strategy}
							report={reports.value[strategy] ?? null}
							running={running.value?.strategy === strategy ? running.value : null}
							recorded={recorded[strategy]}
							locale={locale}
						/>
					</div>
				))}
				{hasTimeline && <Legend locale={locale} />}
			</div>
			<div class="demo-comparison">
				<h4>{texts.comparison.title}</h4>
				{input.value ? (
					<Comparison demo={demo} reports={reports.value} input={input.value} cores={cores} locale={locale} />
				) : (
					comparison
				)}
			</div>
		</div>
	);
}
