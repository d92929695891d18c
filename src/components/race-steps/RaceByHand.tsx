import { useReducer, useRef } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import { INITIAL } from '../../demos/workloads/race/workload.ts';
import { raceTexts } from '../../i18n/race.ts';
import { act, type ByHandView, type Rival, START, STEP_COUNT, viewOf } from './by-hand.ts';

interface Props {
	readonly locale: Locale;
}

/** The race whose steps the reader puts in order, and the answers that have come of it. */
export function RaceByHand({ locale }: Props) {
	const texts = raceTexts[locale].byHand;
	const [state, dispatch] = useReducer(act, START);
	const view = viewOf(state);
	const rivalsBox = useRef<HTMLFieldSetElement>(null);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const rival = view.rivals.find(({ thread }) => event.key === String(thread));
		if (rival) dispatch({ kind: 'step', operation: rival.operation });
		else if (event.key === 'Backspace') dispatch({ kind: 'undo' });
		else return;
		event.preventDefault();
	};
	const restart = () => {
		dispatch({ kind: 'restart' });
		rivalsBox.current?.querySelector('button')?.focus();
	};
	return (
		<section class="by-hand" aria-label={texts.title} onKeyDown={onKeyDown}>
			<label class="by-hand-lock">
				<input
					type="checkbox"
					checked={state.lock}
					onChange={({ currentTarget }) => dispatch({ kind: 'lock', lock: currentTarget.checked })}
				/>{' '}
				{texts.lock}
			</label>
			<fieldset ref={rivalsBox} class="by-hand-rivals">
				<legend>{texts.whoGoes}</legend>
				{view.rivals.map((rival) => (
					<RivalButton
						key={rival.thread}
						rival={rival}
						onStep={() => dispatch({ kind: 'step', operation: rival.operation })}
						locale={locale}
					/>
				))}
			</fieldset>
			{/* All rows are there from the start, so that nothing moves while they fill. */}
			<StepTable view={view} locale={locale} />
			<div class="by-hand-tools">
				<button type="button" aria-disabled={state.order.length === 0} onClick={() => dispatch({ kind: 'undo' })}>
					{texts.undo}
				</button>
				<button type="button" aria-disabled={state.order.length === 0} onClick={restart}>
					{texts.restart}
				</button>
				<span class="by-hand-keys">
					<kbd>1</kbd> {texts.keys[0]}, <kbd>2</kbd> {texts.keys[1]}, <kbd>Backspace</kbd> {texts.keys[2]}
				</span>
			</div>
			<p class="by-hand-said" role="status">
				{sayWhatHappened(view, locale)}
			</p>
			<Answers view={view} locale={locale} />
		</section>
	);
}

interface RivalProps extends Props {
	readonly rival: Rival;
	readonly onStep: () => void;
}

/** It keeps the focus also while its thread cannot go: so it says that it is disabled, and isn't. */
function RivalButton({ rival, onStep, locale }: RivalProps) {
	const texts = raceTexts[locale];
	const { thread, operation, next, canGo } = rival;
	const what = next === null ? texts.byHand.ended : canGo ? texts.next[next](operation) : texts.byHand.waits;
	return (
		<button type="button" data-thread={thread} aria-disabled={!canGo} onClick={onStep}>
			<b>{texts.thread(thread)}</b> <span>{what}</span>
		</button>
	);
}

interface ViewProps extends Props {
	readonly view: ByHandView;
}

function StepTable({ view: { steps, rivals }, locale }: ViewProps) {
	const texts = raceTexts[locale];
	return (
		<table class="by-hand-steps">
			<caption class="visually-hidden">{texts.byHand.steps}</caption>
			<thead>
				<tr>
					<RivalHeader rival={rivals[0]} locale={locale} />
					<th scope="col">
						<code>a</code>
					</th>
					<RivalHeader rival={rivals[1]} locale={locale} />
				</tr>
			</thead>
			<tbody>
				<tr>
					<td />
					<td class="value">
						{INITIAL}
						<span class="visually-hidden"> ({texts.byHand.atFirst})</span>
					</td>
					<td />
				</tr>
				{Array.from({ length: STEP_COUNT }, (_, index) => {
					const step = steps[index];
					const said = step && texts.taken[step.step](step.value);
					const isWritten = step?.step === 'write';
					return (
						<tr key={index}>
							<td>{step?.thread === 1 && said}</td>
							<td class={isWritten ? 'value' : undefined}>{isWritten && step.value}</td>
							<td>{step?.thread === 2 && said}</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

function RivalHeader({ rival: { thread, operation }, locale }: Pick<RivalProps, 'rival' | 'locale'>) {
	return (
		<th scope="col">
			{raceTexts[locale].thread(thread)} <code>a = {operation}</code>
		</th>
	);
}

function Answers({ view: { answers, foundCount, possibleCount }, locale }: ViewProps) {
	const { outcome, byHand: texts } = raceTexts[locale];
	return (
		<>
			<p class="by-hand-count">
				<b>{texts.found(foundCount, possibleCount)}.</b> {foundCount === possibleCount && texts.allFound}
			</p>
			<ul class="by-hand-answers">
				{answers.map(({ value, isPossible, isFound }) => (
					<li key={value} data-answer={isFound ? 'found' : isPossible ? 'missing' : 'impossible'}>
						<b>{value}</b> <span>{isFound ? outcome[value] : isPossible ? texts.notFound : texts.impossible}</span>
					</li>
				))}
			</ul>
		</>
	);
}

function sayWhatHappened({ steps, ended }: ByHandView, locale: Locale): string {
	const { byHand: texts, taken, outcome } = raceTexts[locale];
	const last = steps.at(-1);
	if (!last) return texts.begin;
	const said = texts.took(last.thread, taken[last.step](last.value));
	return ended === null ? said : `${said} ${texts.answer(ended, outcome[ended] ?? '')}`;
}
