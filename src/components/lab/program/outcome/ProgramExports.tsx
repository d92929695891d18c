import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { demoTexts } from '../../../../i18n/demo.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { PerfettoNote } from '../../../run/export/PerfettoNote.tsx';
import { saveFile } from '../../../run/export/save-file.ts';
import { toProgramTrace } from '../timeline/program-trace.ts';
import type { ProgramReport } from './program-report.ts';

const REPORT_FILE = 'program.report.json';
const TRACE_FILE = 'program.trace.json';

/** Ways to keep a run: its report, and its trace for Perfetto. Files, since both may be longer than a clipboard bears. */
export function ProgramExports({ report, locale }: { readonly report: ProgramReport; readonly locale: Locale }) {
	const texts = labTexts[locale].exports;
	const [message, setMessage] = useState('');
	useEffect(() => setMessage(''), [report]);

	const saveReport = () => {
		saveFile(REPORT_FILE, `${JSON.stringify(report, null, '\t')}\n`, 'application/json');
		setMessage(texts.reportSaved(REPORT_FILE));
	};
	const saveTrace = () => {
		saveFile(TRACE_FILE, JSON.stringify(toProgramTrace(report)), 'application/json');
		setMessage(demoTexts[locale].exports.saved(TRACE_FILE));
	};

	return (
		<fieldset class="exports">
			<legend class="visually-hidden">{texts.legend}</legend>
			<button type="button" onClick={saveReport}>
				{texts.report}
			</button>
			<button type="button" onClick={saveTrace}>
				{texts.trace}
			</button>
			<PerfettoNote locale={locale} />
			<p class="exports-done" role="status">
				{message}
			</p>
		</fieldset>
	);
}
