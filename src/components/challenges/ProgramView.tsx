import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import { challengesTexts } from '../../i18n/challenges.ts';
import type { Standing } from '../lab/explorer/replay-model.ts';
import { lineInEditor } from '../lab/program/outcome/source-location.ts';
import type { ProgramLine } from './program-lines.ts';

interface Props {
	readonly lines: readonly ProgramLine[];
	/** Whoever stands somewhere in the program. */
	readonly threads: readonly Standing[];
	/** The line that the reader has asked for. */
	readonly shownLine: number | null;
	/** Of the file. */
	readonly name: string;
	readonly locale: Locale;
}

/** The program, each thread at the line where it stands. */
export function ProgramView({ lines, threads, shownLine, name: file, locale }: Props) {
	const texts = challengesTexts[locale];
	const frame = useRef<HTMLPreElement>(null);
	useEffect(() => {
		if (shownLine !== null) frame.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
	}, [shownLine]);
	return (
		<figure class="listing stage-program">
			<figcaption>
				<code class="name">{file}</code>
			</figcaption>
			<pre ref={frame}>
				<code>
					{lines.map(({ html, isChanged }, index) => (
						<span
							key={`${index}`}
							class={isChanged ? 'program-line is-changed' : 'program-line'}
							aria-current={shownLine === index + 1 ? 'true' : undefined}
						>
							<LineText html={html} isChanged={isChanged} />
							{threads
								.filter(({ line }) => lineInEditor(line?.location ?? null) === index + 1)
								.map(({ thread, name, choice }) => (
									<span key={thread} class={choice ? 'thread-mark' : 'thread-mark is-waiting'}>
										<span class="visually-hidden">{texts.isHere(name)}</span>
										<span aria-hidden="true">{shortName(name)}</span>
									</span>
								))}
						</span>
					))}
				</code>
			</pre>
		</figure>
	);
}

/** Highlighted by the build. */
function LineText({ html, isChanged }: ProgramLine) {
	const text = { class: 'line-text', dangerouslySetInnerHTML: { __html: `${html}\n` } };
	return isChanged ? <ins {...text} /> : <span {...text} />;
}

/** `Thread-1` of `Thread-1 (work)`: beside a line there is little room. */
function shortName(name: string): string {
	return name.replace(/ \(.*\)$/, '');
}
