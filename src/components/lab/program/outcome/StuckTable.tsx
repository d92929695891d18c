import type { Locale } from '../../../../demos/contract.ts';
import type { SourceLocation, StuckThread } from '../../../../demos/python/protocol.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { LineLink } from './LineLink.tsx';
import { lineInEditor, withFile } from './source-location.ts';

interface Props {
	readonly threads: readonly StuckThread[];
	/** Null where the program is not to be seen. */
	readonly onLine: ((line: number) => void) | null;
	readonly locale: Locale;
}

/** Who waits for what in a deadlock, each with where it is. */
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
				{threads.map(({ process, thread, location, waitsFor }) => (
					<tr key={`${process}/${thread}`}>
						{hasProcesses && <td>{process}</td>}
						<td>{thread}</td>
						<td>
							<LocationCell location={location} onLine={onLine} locale={locale} />
						</td>
						<td>{texts.waitsFor(waitsFor)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function LocationCell({ location, onLine, locale }: { location: SourceLocation | null } & Omit<Props, 'threads'>) {
	const line = lineInEditor(location);
	if (line !== null && onLine) return <LineLink line={line} onLine={onLine} locale={locale} />;
	return line ?? (location ? withFile(location, labTexts[locale].atLine) : '—');
}
