import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../../demos/contract.ts';
import type { Replay } from '../../../demos/python/explorer/contract.ts';
import { demoTexts } from '../../../i18n/demo.ts';
import { explorerTexts } from '../../../i18n/explorer.ts';
import { labTexts } from '../../../i18n/lab.ts';
import { PerfettoNote } from '../../run/export/PerfettoNote.tsx';
import { saveFile } from '../../run/export/save-file.ts';
import { toReplayTrace } from './replay-trace.ts';

interface Props {
	readonly replay: Replay;
	readonly source: string;
	readonly locale: Locale;
}

const SCHEDULE_FILE = 'schedule.txt';
const TRACE_FILE = 'schedule.trace.json';

/** Ways to keep a replay: its schedule, and its lines as a trace for Perfetto. */
export function ReplayExports({ replay, source, locale }: Props) {
	const texts = explorerTexts[locale].exports;
	const [message, setMessage] = useState('');
	useEffect(() => setMessage(''), [replay]);

	const save = (file: string, text: string, type: string) => {
		saveFile(file, text, type);
		setMessage(demoTexts[locale].exports.saved(file));
	};

	return (
		<fieldset class="exports">
			<legend class="visually-hidden">{labTexts[locale].exports.legend}</legend>
			<button type="button" onClick={() => save(SCHEDULE_FILE, `${replay.schedule}\n`, 'text/plain;charset=utf-8')}>
				{texts.schedule}
			</button>
			<button
				type="button"
				onClick={() => save(TRACE_FILE, JSON.stringify(toReplayTrace(replay, source)), 'application/json')}
			>
				{texts.trace}
			</button>
			<PerfettoNote locale={locale} />
			<p class="exports-done" role="status">
				{message}
			</p>
		</fieldset>
	);
}
