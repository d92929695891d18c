import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../../demos/contract.ts';
import { explorerTexts } from '../../../i18n/explorer.ts';
import { ShareLink } from '../ShareLink.tsx';
import type { ShownReplay } from './explorer-controller.ts';
import { nextPreemption, type ReplayRow, replayView, stepAfterKey } from './replay-model.ts';

interface Props {
	readonly shown: ShownReplay;
	readonly onChoose: (schedule: string) => void;
	readonly onUndo: () => void;
	readonly onLine: (line: number) => void;
	readonly linkOf: (source: string, schedule: string) => Promise<string | null>;
	readonly locale: Locale;
}

/** One run line by line, a column a thread; and, where the reader is the scheduler, who can go on. */
export function ReplayView({ shown, onChoose, onUndo, onLine, linkOf, locale }: Props) {
	const texts = explorerTexts[locale];
	const { replay, program, path } = shown;
	const { columns, rows } = replayView(replay, program.source);
	const root = useRef<HTMLDivElement>(null);
	const list = useRef<HTMLOListElement>(null);
	const at = useSignal(path ? Math.max(rows.length - 1, 0) : 0);
	const changes = useSignal(0);
	useEffect(() => root.current?.scrollIntoView({ block: 'nearest' }), []);
	useEffect(() => {
		// What the reader chose was done last.
		if (path) at.value = Math.max(rows.length - 1, 0);
		changes.value++;
	}, [replay]);
	useEffect(() => {
		list.current?.children[at.value]?.scrollIntoView({ block: 'nearest' });
	}, [at.value, replay]);
	const go = (to: number | null) => {
		if (to !== null) at.value = to;
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const choice = /^[1-9]$/.test(event.key) ? replay.next?.threads[Number(event.key) - 1]?.schedule : null;
		if (choice) return onChoose(choice);
		const to = stepAfterKey(event.key, at.value, rows.length);
		if (to === null) return;
		event.preventDefault();
		go(to);
	};
	const before = nextPreemption(rows, at.value, -1);
	const after = nextPreemption(rows, at.value, 1);
	const current = rows[at.value];
	return (
		<div ref={root} class="explorer-replay">
			<h3>{path ? texts.conductTitle : texts.replayTitle}</h3>
			{replay.status === 'differs' && (
				<p class="problem" role="alert">
					{texts.differs((replay.divergence?.turn ?? 0) + 1)}
				</p>
			)}
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
				{current && (
					<button type="button" onClick={() => onLine(current.step.line)}>
						{texts.inEditor(current.step.line)}
					</button>
				)}
				<ShareLink
					label={texts.share}
					linkOf={() => linkOf(program.source, replay.schedule)}
					said={(link) => (link === null ? texts.tooLongToShare : texts.shared)}
					changes={changes}
					locale={locale}
				/>
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
			{replay.next && (
				<fieldset class="explorer-choice">
					<legend>{texts.whoGoesOn}</legend>
					{replay.next.threads.map(({ thread, line, schedule, isCurrent }, index) => (
						<button
							key={thread}
							type="button"
							class="quiet"
							disabled={schedule === null}
							onClick={() => schedule !== null && onChoose(schedule)}
						>
							<kbd>{index + 1}</kbd> {replay.threads[thread] ?? thread}
							{line === null ? '' : `, ${texts.line(line)}`}
							{isCurrent ? ` (${texts.goesOn})` : ''}
						</button>
					))}
				</fieldset>
			)}
			{path && path.length > 1 && (
				<button type="button" class="quiet" onClick={onUndo}>
					{texts.undo}
				</button>
			)}
			{replay.end && (
				<p role="status">
					<b>{texts.end(replay.end)}</b> {replay.end.output.map(({ text }) => text).join('')}
				</p>
			)}
		</div>
	);
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
	const { step, code, column, isPreemption, after } = row;
	return (
		<li
			data-column={Math.min(column, 3)}
			class={isPreemption ? 'is-switch' : undefined}
			aria-current={isCurrent ? 'step' : undefined}
		>
			{after !== null && (
				<span class="explorer-switch">{isPreemption ? texts.preempted(after, name) : texts.tookOver(name)}</span>
			)}
			<button type="button" class="explorer-line" tabIndex={-1} onClick={onPick}>
				<span class="explorer-thread">{name}</span> <span class="explorer-number">{texts.line(step.line)}</span>{' '}
				<code>{code}</code>
			</button>
			{step.values.length > 0 && (
				<span class="explorer-values">{step.values.map(({ name: of, value }) => `${of} = ${value}`).join(', ')}</span>
			)}
			{step.printed !== '' && <samp>{step.printed}</samp>}
		</li>
	);
}
