import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../../demos/contract.ts';
import type { ExploredProgram } from '../../../demos/python/explorer/contract.ts';
import { explorerTexts } from '../../../i18n/explorer.ts';
import { StuckTable } from '../program/outcome/StuckTable.tsx';
import { lineInEditor, withFile } from '../program/outcome/source-location.ts';
import { ShareLink } from '../ShareLink.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import type { ShownReplay } from './explorer-controller.ts';
import { ReplayExports } from './ReplayExports.tsx';
import { nextPreemption, type ReplayRow, replayView, standings, stepAfterKey } from './replay-model.ts';

interface Props {
	readonly shown: ShownReplay;
	readonly onChoose: (schedule: string) => void;
	readonly onUndo: () => void;
	readonly onPlayOn: () => void;
	readonly onLine: (line: number) => void;
	/** Of the button that leads to a line of the program. */
	readonly lineLabel: (line: number) => string;
	/** A link to the run, and what is said of it. Absent where nothing can be linked to. */
	readonly share?: {
		readonly label: string;
		readonly linkOf: (program: ExploredProgram, schedule: string) => Promise<string | null>;
		readonly said: (link: string | null) => string;
	};
	/** What else there is to be done where the reader is the scheduler. */
	readonly children?: ComponentChildren;
	readonly locale: Locale;
}

/** One run line by line, a column a thread; and, where the reader is the scheduler, who can go on. */
export function ReplayView(props: Props) {
	const { shown, onChoose, onUndo, onPlayOn, onLine, lineLabel, share, children, locale } = props;
	const texts = explorerTexts[locale];
	const { replay, program, path } = shown;
	const { columns, rows } = replayView(replay);
	const root = useRef<HTMLDivElement>(null);
	const list = useRef<HTMLOListElement>(null);
	// Where it comes to what matters; how it came there stands above.
	const at = useSignal(path ? Math.max(rows.length - 1, 0) : (nextPreemption(rows, -1, 1) ?? 0));
	const changes = useSignal(0);
	useEffect(() => root.current?.scrollIntoView({ block: 'nearest' }), []);
	useEffect(() => {
		// What the reader chose was done last.
		if (path) at.value = Math.max(rows.length - 1, 0);
		changes.value++;
	}, [replay]);
	useEffect(() => {
		keepInView(list.current?.children[at.value]);
	}, [at.value, replay]);
	const go = (to: number | null) => {
		if (to !== null) at.value = to;
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const to = stepAfterKey(event.key, at.value, rows.length);
		if (to === null) return;
		event.preventDefault();
		go(to);
	};
	const onDigit = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
		if (!/^[1-9]$/.test(key) || ctrlKey || altKey || metaKey || target instanceof HTMLInputElement) return;
		const choice = replay.next?.threads[Number(key) - 1]?.schedule;
		if (choice) onChoose(choice);
	};
	const before = nextPreemption(rows, at.value, -1);
	const after = nextPreemption(rows, at.value, 1);
	const currentLine = lineInEditor(rows[at.value]?.step.location ?? null);
	const last = rows.at(-1);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the digits are for the buttons in it.
		<div ref={root} class="explorer-replay" data-choices={path ? path.length - 1 : undefined} onKeyDown={onDigit}>
			<h3>{path ? texts.conductTitle : texts.replayTitle}</h3>
			{replay.status === 'differs' && (
				<p class="problem" role="alert">
					{texts.differs((replay.divergence?.turn ?? 0) + 1)}
				</p>
			)}
			{replay.next && <ChoiceList standings={standings(replay)} onChoose={onChoose} locale={locale} />}
			{path && (
				<div class="lab-tools">
					<button type="button" disabled={path.length < 2} onClick={onUndo}>
						{texts.undo}
					</button>
					<button type="button" disabled={!replay.next} onClick={onPlayOn}>
						{texts.playOn}
					</button>
					{children}
				</div>
			)}
			<div role="status">
				{replay.end ? (
					<>
						<p>
							<b>{texts.end(replay.end)}</b>
						</p>
						<pre class="explorer-output">{replay.end.output.map(({ text }) => text).join('')}</pre>
					</>
				) : (
					path &&
					last && (
						<p class="hint">{texts.ran(withFile(last.step.location, texts.line), columns[last.column]?.name ?? '')}</p>
					)
				)}
			</div>
			{replay.end?.failure?.kind === 'deadlock' && (
				<StuckTable threads={replay.end.failure.threads} onLine={onLine} locale={locale} />
			)}
			{rows.length > 0 && (
				<>
					<div class="lab-tools">
						<button type="button" disabled={at.value === 0} onClick={() => go(at.value - 1)}>
							{texts.back}
						</button>
						<button type="button" disabled={at.value >= rows.length - 1} onClick={() => go(at.value + 1)}>
							{texts.forward}
						</button>
						<button type="button" disabled={before === null} onClick={() => go(before)}>
							{texts.switchBefore}
						</button>
						<button type="button" disabled={after === null} onClick={() => go(after)}>
							{texts.switchAfter}
						</button>
						{currentLine !== null && (
							<button type="button" onClick={() => onLine(currentLine)}>
								{lineLabel(currentLine)}
							</button>
						)}
						{share && (
							<ShareLink
								label={share.label}
								linkOf={() => share.linkOf(program, replay.schedule)}
								said={share.said}
								changes={changes}
								locale={locale}
							/>
						)}
					</div>
					<section
						class="explorer-steps"
						aria-label={texts.steps}
						// biome-ignore lint/a11y/noNoninteractiveTabindex: it is stepped through by keys.
						tabIndex={0}
						onKeyDown={onKeyDown}
					>
						<ol ref={list} data-columns={Math.min(columns.length, 4)}>
							{rows.map((row) => (
								<Step
									key={row.index}
									row={row}
									name={columns[row.column]?.name ?? ''}
									isCurrent={row.index === at.value}
									onPick={() => go(row.index)}
									locale={locale}
								/>
							))}
						</ol>
					</section>
					{share && <ReplayExports replay={replay} locale={locale} />}
				</>
			)}
		</div>
	);
}

/** Scrolls the list alone: the page stays where the reader is, whose choice it follows. */
function keepInView(step: Element | undefined) {
	const frame = step?.closest('.explorer-steps');
	if (!step || !frame) return;
	const [own, outer] = [step.getBoundingClientRect(), frame.getBoundingClientRect()];
	const isSeen = own.top >= outer.top && own.bottom <= outer.bottom;
	// In the middle: what was before and what comes next is of interest alike.
	if (!isSeen) frame.scrollTop += (own.top + own.bottom - outer.top - outer.bottom) / 2;
}

interface StepProps {
	readonly row: ReplayRow;
	readonly name: string;
	readonly isCurrent: boolean;
	readonly onPick: () => void;
	readonly locale: Locale;
}

function Step({ row, name, isCurrent, onPick, locale }: StepProps) {
	const texts = explorerTexts[locale];
	const { step, column, isPreemption, after } = row;
	const { switched } = step;
	return (
		<li
			data-column={Math.min(column, 3)}
			class={isPreemption ? 'is-switch' : undefined}
			aria-current={isCurrent ? 'step' : undefined}
		>
			{after !== null && switched !== null && (
				<span class="explorer-switch">{texts.switched[switched](after, name)}</span>
			)}
			<button type="button" class="explorer-line" tabIndex={-1} onClick={onPick}>
				<span class="explorer-thread">{name}</span>{' '}
				<span class="explorer-number">{withFile(step.location, step.ends === null ? texts.line : texts.lineEnds)}</span>{' '}
				<code>{step.code}</code>
			</button>
			{step.values.length > 0 && (
				<span class="explorer-values">{step.values.map(({ name: of, value }) => `${of} = ${value}`).join(', ')}</span>
			)}
			{step.printed !== '' && <samp>{step.printed}</samp>}
		</li>
	);
}
