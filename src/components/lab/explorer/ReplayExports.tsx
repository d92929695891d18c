import type { Locale } from '../../../demos/contract.ts';
import type { Replay } from '../../../demos/python/explorer/contract.ts';
import { explorerTexts } from '../../../i18n/explorer.ts';
import { FileExports } from '../FileExports.tsx';
import { toReplayTrace } from './replay-trace.ts';

interface Props {
	readonly replay: Replay;
	readonly locale: Locale;
}

/** Ways to keep a replay: its schedule, and its lines as a trace for Perfetto. */
export function ReplayExports({ replay, locale }: Props) {
	const texts = explorerTexts[locale].exports;
	const schedule = {
		name: 'schedule.txt',
		label: texts.schedule,
		type: 'text/plain;charset=utf-8',
		text: () => `${replay.schedule}\n`,
	};
	const trace = {
		name: 'schedule.trace.json',
		label: texts.trace,
		type: 'application/json',
		text: () => JSON.stringify(toReplayTrace(replay)),
	};
	return <FileExports of={replay} files={[schedule, trace]} locale={locale} />;
}
