import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { FileExports } from '../../FileExports.tsx';
import { toProgramTrace } from '../timeline/program-trace.ts';
import type { ProgramReport } from './program-report.ts';

const REPORT_FILE = 'program.report.json';

/** Ways to keep a run: its report, and its trace for Perfetto. */
export function ProgramExports({ report, locale }: { readonly report: ProgramReport; readonly locale: Locale }) {
	const texts = labTexts[locale].exports;
	const whole = {
		name: REPORT_FILE,
		label: texts.report,
		type: 'application/json',
		text: () => `${JSON.stringify(report, null, '\t')}\n`,
		said: texts.reportSaved(REPORT_FILE),
	};
	const trace = {
		name: 'program.trace.json',
		label: texts.trace,
		type: 'application/json',
		text: () => JSON.stringify(toProgramTrace(report)),
	};
	return <FileExports of={report} files={[whole, trace]} locale={locale} />;
}
