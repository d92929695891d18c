import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Locale, OutputChunk } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';

interface Props {
	readonly output: readonly OutputChunk[];
	readonly isLive?: boolean;
	readonly locale: Locale;
}

/** What the program printed, errors told apart by more than colour. Keeps its end in sight while it grows. */
export function RunOutput({ output, isLive = false, locale }: Props) {
	const texts = demoTexts[locale];
	const box = useRef<HTMLPreElement>(null);
	const length = output.reduce((sum, { text }) => sum + text.length, 0);

	useLayoutEffect(() => {
		if (isLive && box.current) box.current.scrollTop = box.current.scrollHeight;
	}, [length, isLive]);

	if (length === 0) return isLive ? <p class="hint">{texts.outputEmpty}</p> : null;
	return (
		<figure class="run-output">
			<figcaption>{texts.output}</figcaption>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
			<pre ref={box} tabIndex={0} role="log" aria-label={texts.output}>
				{output.map(({ stream, text }, index) => (
					// Chunks are only ever added at the end.
					<samp key={index} class={stream}>
						{text}
					</samp>
				))}
			</pre>
		</figure>
	);
}
