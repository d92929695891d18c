import type { Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';

/** Run, and Stop in the same place while a run goes on: one button, so that the focus stays. */
export function RunButton({ label, isBusy, locale }: { label: string; isBusy: boolean; locale: Locale }) {
	return (
		<button class={isBusy ? 'run is-stop' : 'run'} type="submit" name="action" value="run">
			<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
				<path d={isBusy ? 'M2 2h10v10h-10z' : 'M2 0l11 7l-11 7z'} />
			</svg>
			{isBusy ? demoTexts[locale].stop : label}
		</button>
	);
}
