import type { Locale } from '../../../../demos/contract.ts';
import type { StuckThread } from '../../../../demos/python/protocol.ts';
import { labTexts } from '../../../../i18n/lab.ts';

interface Props {
	readonly threads: readonly StuckThread[];
	/** Null where the program is not to be seen. */
	readonly onLine: ((line: number) => void) | null;
	readonly locale: Locale;
}

/** Who waits for what in a deadlock, each with the line where it stands. */
export function StuckTable({ threads, onLine, locale }: Props) {
	const texts = labTexts[locale];
	const hasProcesses = new Set(threads.map(({ process }) => process)).size > 1;
	return (
		<table class="stuck">
			<caption>{texts.stuck.caption}</caption>
			<thead>
				<tr>
					{hasProcesses && <th scope="col">{texts.stuck.process}</th>}
					<th scope="col">{texts.stuck.thread}</th>
					<th scope="col">{texts.stuck.line}</th>
					<th scope="col">{texts.stuck.waitsFor}</th>
				</tr>
			</thead>
			<tbody>
				{threads.map(({ process, thread, line, waitsFor }) => (
					<tr key={`${process}/${thread}`}>
						{hasProcesses && <td>{process}</td>}
						<td>{thread}</td>
						<td>
							{line !== null && onLine ? <LineLink line={line} onLine={onLine} locale={locale} /> : (line ?? '—')}
						</td>
						<td>{texts.waitsFor(waitsFor)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function LineLink({ line, onLine, locale }: { line: number; onLine: (line: number) => void; locale: Locale }) {
	return (
		<button type="button" class="line-link" aria-label={labTexts[locale].goToLine(line)} onClick={() => onLine(line)}>
			{line}
		</button>
	);
}
