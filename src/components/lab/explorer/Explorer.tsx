import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Locale } from '../../../demos/contract.ts';
import type { ExplorationReport, ExploredProgram, Rule } from '../../../demos/python/explorer/contract.ts';
import { MAX_SCHEDULE_LENGTH, ruleOf } from '../../../demos/python/explorer/schedule.ts';
import { explorerTexts } from '../../../i18n/explorer.ts';
import { labTexts } from '../../../i18n/lab.ts';
import { href } from '../../../site/href.ts';
import { loadStylesheet } from '../../../site/load-stylesheet.ts';
import { turnTo } from '../turn-to.ts';
import explorerCss from './explorer.css?url';
import { BUDGETS, createExplorerController, RULES } from './explorer-controller.ts';
import { OutcomeList } from './OutcomeList.tsx';
import { ReplayView } from './ReplayView.tsx';

interface Props {
	readonly sourceOf: () => string;
	/** The program as it stands, with the network that it has; null where a setting is out of bounds, which is said there. */
	readonly programOf: () => LinkedProgram | null;
	/** A link to a program and a schedule of it, or null where either is too large for one. */
	readonly linkOf: LinkOf;
	/** Counts what was asked for beside Run: each time, an exploration begins. */
	readonly asked: number;
	/** The schedule of the link that the page was opened by; it is offered, and not followed by itself. */
	readonly linked: string | null;
	/** A run of the program is under way, and both would want the same interpreters; or it does not stand in the editor yet. */
	readonly isBusy: boolean;
	readonly onBusy: (isExploring: boolean) => void;
	readonly onLine: (line: number) => void;
	/** Of the text. */
	readonly changes: { readonly value: number };
	readonly locale: Locale;
}

export type LinkedProgram = Pick<ExploredProgram, 'source' | 'network'>;
export type LinkOf = (program: LinkedProgram, schedule: string) => Promise<string | null>;

/** The outcomes that the program can have under the schedules of its threads, and any of them line by line. */
export function Explorer(props: Props) {
	const { sourceOf, programOf, linkOf, asked, linked, isBusy, onBusy, onLine, changes, locale } = props;
	const texts = explorerTexts[locale];
	const root = useRef<HTMLElement>(null);
	const rule = useSignal<Rule>(ruleOf(linked ?? '') ?? 'cpython');
	const budget = useSignal<number>(BUDGETS[1]);
	const controller = useMemo(
		() =>
			createExplorerController({
				load: () => import('../../../demos/python/client/explore.ts'),
				onReport: (exploration, { source }) => {
					const detail: ExplorationReport = { ...exploration, source };
					root.current?.dispatchEvent(new CustomEvent('explore:report', { detail, bubbles: true }));
				},
			}),
		[],
	);
	const { state, exploration, program, replay, isFollowing, problem } = controller;
	const isExploring = state.value === 'exploring';
	// Read here, so that a change of the text draws anew whether the results are of it.
	const isOther = changes.value >= 0 && program.value !== null && program.value.source !== sourceOf();
	const withProgram = (use: (program: ExploredProgram) => void) => {
		const wanted = programOf();
		if (wanted) use({ source: wanted.source, network: wanted.network, rule: rule.value });
	};
	const explore = () => {
		if (!isBusy) withProgram((wanted) => controller.explore(wanted, budget.value));
	};

	useEffect(() => void loadStylesheet(explorerCss).catch(console.error), []);
	useEffect(() => {
		if (root.current && (asked > 0 || linked)) turnTo(root.current);
		if (asked > 0) explore();
	}, [asked]);
	useEffect(() => onBusy(isExploring), [isExploring]);

	return (
		<section ref={root} class="explorer" data-explorer={state.value} aria-labelledby="explorer-title">
			<h2 id="explorer-title">{texts.title}</h2>
			<p class="hint">
				{texts.whatIsSchedule} <a href={href('/challenges/', locale)}>{texts.challenges}</a>
			</p>
			<div class="explorer-form">
				<fieldset>
					<legend>{texts.ruleLegend}</legend>
					{RULES.map((each) => (
						<label key={each}>
							<input
								type="radio"
								name="explorer-rule"
								checked={rule.value === each}
								disabled={isExploring}
								onChange={() => {
									rule.value = each;
								}}
							/>{' '}
							{texts.rule[each]}
						</label>
					))}
				</fieldset>
				<label>
					{texts.budget}{' '}
					<select
						value={budget.value}
						disabled={isExploring}
						onChange={({ currentTarget }) => {
							budget.value = Number(currentTarget.value);
						}}
					>
						{BUDGETS.map((runs) => (
							<option key={runs} value={runs}>
								{texts.runs(runs)}
							</option>
						))}
					</select>
				</label>
				<button type="button" class="quiet" disabled={isBusy} onClick={isExploring ? controller.stop : explore}>
					{isExploring ? texts.stop : labTexts[locale].explore}
				</button>
				<button
					type="button"
					class="quiet"
					disabled={isBusy || isExploring}
					onClick={() => withProgram(controller.conduct)}
				>
					{texts.conduct}
				</button>
			</div>
			{rule.value === 'instruction' && <p class="hint">{texts.ruleHint}</p>}
			{linked && !replay.value && problem.value === null && state.value === 'idle' && (
				<p>
					{texts.linked}{' '}
					<button
						type="button"
						class="quiet"
						disabled={isBusy}
						onClick={() => withProgram((wanted) => controller.follow(wanted, linked))}
					>
						{texts.replay}
					</button>
				</p>
			)}
			<p role="status">
				{isFollowing.value && !replay.value && labTexts[locale].starting}
				{exploration.value &&
					texts.progress(
						exploration.value.runs,
						exploration.value.outcomes.length,
						exploration.value.tried.shrinking,
						state.value,
					)}
			</p>
			{problem.value && (
				<p class="problem" role="alert">
					{texts.problem[problem.value]}
				</p>
			)}
			{isOther && exploration.value && <p class="problem">{texts.otherText}</p>}
			{exploration.value && program.value && (
				<OutcomeList
					exploration={exploration.value}
					isLive={isExploring}
					onFollow={(schedule) => program.value && controller.follow(program.value, schedule)}
					onLine={onLine}
					locale={locale}
				/>
			)}
			{replay.value && (
				<ReplayView
					key={replay.value.path ? 'conducted' : replay.value.replay.schedule}
					shown={replay.value}
					onChoose={controller.choose}
					onUndo={controller.undo}
					onPlayOn={controller.playOn}
					onLine={onLine}
					lineLabel={texts.inEditor}
					share={{
						label: texts.share,
						linkOf: async (ran, schedule) => (isLinkable(schedule) ? linkOf(ran, schedule) : null),
						said: (link) =>
							link
								? texts.shared
								: isLinkable(replay.value?.replay.schedule ?? '')
									? texts.tooLongToShare
									: texts.scheduleTooLong,
					}}
					locale={locale}
				/>
			)}
		</section>
	);
}

function isLinkable(schedule: string): boolean {
	return schedule.length <= MAX_SCHEDULE_LENGTH;
}
