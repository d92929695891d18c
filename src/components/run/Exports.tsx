import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale, Report } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { workloadTexts } from '../../i18n/workloads.ts';
import { toChromeTrace } from './export/chrome-trace.ts';
import { toCsv } from './export/csv.ts';
import { EmbedButton } from './export/EmbedButton.tsx';
import { demoSnippets } from './export/embed-snippets.ts';
import { PerfettoNote } from './export/PerfettoNote.tsx';
import { saveFile } from './export/save-file.ts';

interface Outcome {
	readonly message: string;
	/** The text to copy by hand, where the clipboard was refused. */
	readonly manual?: string;
}

/** Ways to keep a run: copy it, or save its trace. Says what was done; where copying is refused, shows the text. */
export function Exports({ report, locale }: { report: Report; locale: Locale }) {
	const texts = demoTexts[locale].exports;
	const { workload, strategy, engine } = report;
	const title = demoTexts[locale].demoTitle(workloadTexts[locale][workload].title);
	const [outcome, setOutcome] = useState<Outcome | null>(null);
	const manual = useRef<HTMLTextAreaElement>(null);

	useEffect(() => setOutcome(null), [report]);
	useEffect(() => {
		manual.current?.focus();
		manual.current?.select();
	}, [outcome?.manual]);

	const copy = async (text: string) => {
		try {
			await navigator.clipboard.writeText(text);
			setOutcome({ message: texts.copied });
		} catch {
			setOutcome({ message: texts.refused, manual: text });
		}
	};
	const saveTrace = () => {
		const file = `${report.workload}-${report.strategy}.trace.json`;
		saveFile(file, JSON.stringify(toChromeTrace(report)), 'application/json');
		setOutcome({ message: texts.saved(file) });
	};

	return (
		<fieldset class="exports">
			<legend class="visually-hidden">{texts.legend}</legend>
			<button type="button" onClick={() => copy(`${JSON.stringify(report, null, '\t')}\n`)}>
				{texts.copyJson}
			</button>
			<button type="button" onClick={() => copy(toCsv(report))}>
				{texts.copyCsv}
			</button>
			<button type="button" onClick={saveTrace}>
				{texts.saveTrace}
			</button>
			<EmbedButton
				snippetsOf={(site) => demoSnippets(workload, { strategy, engine }, { site, lang: locale, title })}
				locale={locale}
			/>
			<PerfettoNote locale={locale} />
			<p class="exports-done" role="status">
				{outcome?.message}
			</p>
			{outcome?.manual && <textarea ref={manual} readOnly rows={6} aria-label={texts.manual} value={outcome.manual} />}
		</fieldset>
	);
}
