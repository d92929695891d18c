import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { catalog } from '../../demos/catalog.ts';
import type { Engine, Input, InputProblem, Locale, Place, Strategy, WorkloadName } from '../../demos/contract.ts';
import { strategiesOf } from '../../demos/strategies.ts';
import { validateInput } from '../../demos/validate.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { Comparison } from '../comparison/Comparison.tsx';
import { measureAll } from '../comparison/measured.ts';
import { type Controller, createController } from '../run/controller.ts';
import { loadEngine } from '../run/engine.ts';
import { inputOf } from '../run/form-values.ts';
import { Heartbeat } from '../run/Heartbeat.tsx';
import { RunButton } from '../run/RunButton.tsx';
import { RunDetails } from '../run/RunDetails.tsx';
import { RunResult } from '../run/RunResult.tsx';
import { RunStatus } from '../run/RunStatus.tsx';
import { Legend } from '../timeline/Legend.tsx';
import { LabForm } from './LabForm.tsx';
import { defaultForm, type LabForm as Form, fromHash, toHash } from './lab-link.ts';
import { partOf, useRootState } from './parts.ts';
import { ShareLink } from './ShareLink.tsx';
import { turnTo } from './turn-to.ts';

const ENGINE: Engine = 'typescript';
const FORM_ID = 'lab-form';
const FIRST: WorkloadName = 'download';

/** Any workload under any strategies with any numbers, the runs side by side on one scale. */
export function WorkloadLab({ isShown, locale }: { readonly isShown: boolean; readonly locale: Locale }) {
	const texts = demoTexts[locale].lab;
	const root = useRef<HTMLDivElement>(null);
	const formRef = useRef<HTMLFormElement>(null);
	const results = useRef<HTMLElement>(null);
	const initial = useSignal<Form>(defaultForm(FIRST, ENGINE));
	const version = useSignal(0);
	const problems = useSignal<readonly InputProblem[]>([]);
	const lacksStrategy = useSignal(false);
	const notUnderstood = useSignal<readonly string[]>([]);
	const changes = useSignal(0);
	const drafts = useRef(new Map<WorkloadName, Input>());
	const controllerOf = useMemo(() => controllersBy(() => root.current), []);
	const { workload } = initial.value;
	const demo = catalog[workload];
	const controller = controllerOf(workload);
	const { state, running, series, frames } = controller;
	const work = controller.works.value[ENGINE];
	const reports = work?.reports ?? {};
	const measured = useMemo(() => measureAll(work?.answered ?? {}), [work]);

	const fill = (form: Form) => {
		initial.value = form;
		version.value++;
		changes.value++;
		problems.value = [];
		lacksStrategy.value = false;
	};
	const read = (): Form => {
		const data = new FormData(formRef.current as HTMLFormElement);
		const chosen = data.getAll('strategies');
		return {
			workload,
			strategies: strategiesOf(demo).filter((strategy) => chosen.includes(strategy)),
			place: (data.get('place') ?? 'worker') as Place,
			input: inputOf(demo, ENGINE, 'own', data),
		};
	};
	const writeHash = (form: Form) => history.replaceState(history.state, '', toHash(form));

	useEffect(() => {
		const readHash = () => {
			if (partOf(location.hash) !== 'workload') return;
			const link = fromHash(location.hash, ENGINE);
			// A run that the new form does not show could not be stopped any more.
			controllerOf(initial.value.workload).stop();
			fill(link.form);
			notUnderstood.value = link.notUnderstood;
			problems.value = validateInput(catalog[link.form.workload], link.form.input);
		};
		readHash();
		addEventListener('hashchange', readHash);
		return () => removeEventListener('hashchange', readHash);
	}, []);
	useEffect(() => {
		if (isShown && partOf(location.hash) !== 'workload') writeHash(read());
	}, [isShown]);
	useRootState(root, isShown, workload, state.value);

	const onChange = () => {
		changes.value++;
		const chosen = new FormData(formRef.current as HTMLFormElement).get('workload') as WorkloadName;
		const form = read();
		if (chosen !== workload) {
			drafts.current.set(workload, form.input);
			const next = {
				...form,
				workload: chosen,
				input: drafts.current.get(chosen) ?? defaultForm(chosen, ENGINE).input,
			};
			fill(next);
			return writeHash(next);
		}
		writeHash(form);
	};
	const onFill = (size: 'quick' | 'article') => {
		const form = { ...read(), input: inputOf(demo, ENGINE, size, new FormData()) };
		fill(form);
		writeHash(form);
	};
	const onSubmit = (event: SubmitEvent) => {
		event.preventDefault();
		if (running.value) return controller.stop();
		const form = read();
		problems.value = validateInput(demo, form.input);
		lacksStrategy.value = form.strategies.length === 0;
		notUnderstood.value = [];
		if (problems.value.length > 0 || lacksStrategy.value) {
			// The marks are in the DOM after the next rendering.
			requestAnimationFrame(() => formRef.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
			return;
		}
		controller.run({ ...form, engine: ENGINE, locale });
		if (results.current) turnTo(results.current);
	};

	const runOf = (strategy: Strategy) => (running.value?.strategy === strategy ? running.value : null);
	const shown = strategiesOf(demo).filter((strategy) => reports[strategy] || runOf(strategy));
	const scaleMs = Math.max(0, ...Object.values(reports).map(({ wallMs }) => wallMs));
	return (
		<div ref={root}>
			{notUnderstood.value.length > 0 && (
				<p class="failure" role="alert">
					{texts.badLink} <code>{notUnderstood.value.join(', ')}</code>
				</p>
			)}
			<LabForm
				formRef={formRef}
				id={FORM_ID}
				initial={initial.value}
				version={version.value}
				isBusy={running.value !== null}
				problems={problems.value}
				lacksStrategy={lacksStrategy.value}
				locale={locale}
				onSubmit={onSubmit}
				onChange={onChange}
				onFill={onFill}
			/>
			<div class="lab-bar">
				<RunButton label={texts.run} isBusy={running.value !== null} form={FORM_ID} locale={locale} />
				<RunStatus state={state.value} running={running.value} series={series.value} locale={locale} />
			</div>
			<div class="lab-tools">
				<ShareLink
					label={texts.share}
					linkOf={() => new URL(toHash(read()), location.href).href}
					said={() => texts.shared}
					changes={changes}
					locale={locale}
				/>
			</div>
			{frames.value && (
				<Heartbeat frames={frames.value} isRunning={running.value !== null} series={series.value} locale={locale} />
			)}
			<section ref={results} class="runs" aria-label={texts.results}>
				{shown.length === 0 && <p class="hint">{texts.empty}</p>}
				{shown.map((strategy) => (
					<div class="lab-run" key={strategy}>
						<RunResult
							strategy={strategy}
							report={reports[strategy] ?? null}
							running={runOf(strategy)}
							scaleMs={scaleMs}
							locale={locale}
						/>
						<RunDetails report={reports[strategy] ?? null} running={runOf(strategy)} locale={locale} />
					</div>
				))}
				{shown.length > 0 && (
					<Legend isRecorded={shown.every((strategy) => reports[strategy]?.recordedMs === undefined)} locale={locale} />
				)}
			</section>
			{work && (
				<div class="demo-comparison">
					<h2>{demoTexts[locale].comparison.title}</h2>
					<Comparison
						demo={demo}
						runs={[
							{
								engine: ENGINE,
								measured,
								endings: work.endings,
								input: work.input,
								cores: navigator.hardwareConcurrency,
							},
						]}
						locale={locale}
					/>
				</div>
			)}
		</div>
	);
}

/** A controller for each workload, made when it is first chosen: what was measured stays when the choice changes. */
function controllersBy(root: () => HTMLElement | null): (workload: WorkloadName) => Controller {
	const made = new Map<WorkloadName, Controller>();
	return (workload) => {
		const known = made.get(workload);
		if (known) return known;
		const controller = createController({
			demo: catalog[workload],
			loadEngine,
			onReport: (report) => root()?.dispatchEvent(new CustomEvent('demo:report', { detail: report, bubbles: true })),
		});
		made.set(workload, controller);
		return controller;
	};
}
