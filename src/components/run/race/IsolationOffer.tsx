import { useState } from 'preact/hooks';
import type { Locale } from '../../../demos/contract.ts';
import { demoTexts } from '../../../i18n/demo.ts';
import { canIsolate, isFramed, isolate } from '../../../service-worker/isolate.ts';
import { href } from '../../../site/href.ts';
import { keepSettings, takeSettings } from '../come-back.ts';

/** A way to real shared memory, where the site's service worker can give it: the page loads again, isolated. */
export function IsolationOffer({ locale }: { locale: Locale }) {
	const texts = demoTexts[locale].race;
	const [state, setState] = useState<'offered' | 'trying' | 'refused'>('offered');
	if (isFramed()) {
		return (
			<p class="hint">
				{texts.framed} <a href={href('/lab/#workload=race&strategies=threads', locale)}>{texts.onSite}</a>
			</p>
		);
	}
	if (state === 'offered' && !canIsolate()) return null;

	const accept = async (event: Event) => {
		const demo = (event.currentTarget as HTMLElement).closest<HTMLElement>('[data-demo]');
		setState('trying');
		if (demo?.id) keepSettings(demo);
		await isolate(demo?.id ?? '');
		// Still here: there is nothing to come back from.
		if (demo) takeSettings(demo);
		setState('refused');
	};
	return (
		<p class="hint">
			{state === 'refused' ? texts.isolationRefused : texts.isolateWhy}{' '}
			{state !== 'refused' && (
				<button type="button" class="quiet" onClick={accept} disabled={state === 'trying'}>
					{texts.isolate}
				</button>
			)}
		</p>
	);
}
