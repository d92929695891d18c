import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DemoState, Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { LineLink } from './LineLink.tsx';
import type { Segment, ShownOutput } from './segments.ts';
import { BEFORE_LINE } from './source-location.ts';

interface Props {
	readonly output: ShownOutput;
	readonly state: DemoState;
	/** The program waits for the reader: for an answer, or for requests to its server. */
	readonly isAwaiting: boolean;
	/** What the first run will fetch, or null. */
	readonly firstLoadBytes: number | null;
	/** What a process is called, or null where the program has only one. */
	readonly processName: (pid: number) => string | null;
	/** Null where the program is not to be seen. */
	readonly onLine: ((line: number) => void) | null;
	readonly locale: Locale;
}

/** This near to its end the log is taken for read, and follows what comes. */
const NEAR_END_PX = 24;

/** What the program writes, as it comes: both streams told apart, processes named where there are several. */
export function OutputLog({ output, state, isAwaiting, firstLoadBytes, processName, onLine, locale }: Props) {
	const texts = labTexts[locale];
	const log = useRef<HTMLDivElement>(null);
	const isAtEnd = useRef(true);
	const { segments, hiddenLines } = output;
	const isBusy = state === 'running' && !isAwaiting;
	const hasEnded = state === 'done' || state === 'failed' || state === 'cancelled';
	const isEmpty = segments.length === 0;

	useLayoutEffect(() => {
		if (log.current && isAtEnd.current) log.current.scrollTop = log.current.scrollHeight;
	}, [output]);
	const onScroll = () => {
		const { scrollTop, scrollHeight, clientHeight } = log.current as HTMLDivElement;
		isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
	};

	return (
		<div
			ref={log}
			class="program-log"
			role="log"
			aria-label={texts.outputLabel}
			// A screen reader hears what was printed when it is over, or when it is the reader's turn: what flies past can
			// be followed by nobody.
			aria-busy={isBusy}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
			tabIndex={0}
			onScroll={onScroll}
		>
			{hiddenLines > 0 && <p class="hint">{texts.outputHidden(hiddenLines)}</p>}
			{isEmpty && <p class="hint">{hasEnded ? texts.outputNothing : texts.outputEmpty}</p>}
			{state === 'idle' && firstLoadBytes !== null && <p class="hint">{texts.firstLoad(firstLoadBytes)}</p>}
			<pre>
				{segments.map((segment, index) => (
					<Stretch
						key={segment.id}
						segment={segment}
						process={segment.pid === segments[index - 1]?.pid ? null : processName(segment.pid)}
						onLine={onLine}
						locale={locale}
					/>
				))}
			</pre>
		</div>
	);
}

interface StretchProps {
	readonly segment: Segment;
	/** Named where it begins to speak. */
	readonly process: string | null;
	/** Null where the program is not to be seen. */
	readonly onLine: ((line: number) => void) | null;
	readonly locale: Locale;
}

function Stretch({ segment, process, onLine, locale }: StretchProps) {
	const { stream, text, look, isLine } = segment;
	return (
		<>
			{process !== null && <b class="process">{process}</b>}
			<span class={stream} style={look ?? undefined}>
				{isLine && onLine ? (
					<LineLink line={Number(text)} onLine={onLine} locale={locale} />
				) : stream === 'stderr' ? (
					withLines(text, onLine, locale)
				) : (
					text
				)}
			</span>
		</>
	);
}

const LINE = new RegExp(`(${BEFORE_LINE})(\\d+)`, 'g');

/** A traceback whose lines of the program lead to the editor. */
function withLines(text: string, onLine: ((line: number) => void) | null, locale: Locale) {
	const parts = text.split(LINE);
	if (!onLine || parts.length === 1) return text;
	// Every third part is a number, with the words before it in the second.
	return parts.map((part, index) =>
		index % 3 === 2 ? <LineLink key={`${index}:${part}`} line={Number(part)} onLine={onLine} locale={locale} /> : part,
	);
}
