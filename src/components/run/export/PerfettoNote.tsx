import type { Locale } from '../../../demos/contract.ts';
import { demoTexts } from '../../../i18n/demo.ts';

/** What a trace is saved for, said beside the button that does it. */
export function PerfettoNote({ locale }: { readonly locale: Locale }) {
	return (
		<p class="hint exports-note">
			<a href="https://ui.perfetto.dev">Perfetto</a> {demoTexts[locale].exports.perfetto}
		</p>
	);
}
