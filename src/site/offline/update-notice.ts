import { siteTexts } from '../../i18n/index.ts';
import { localeOf } from '../../i18n/locales.ts';
import { showNotice } from '../notice.ts';

/**
 * Tells the reader of a new version once it waits to be taken, and takes it when the reader asks. An open page goes on
 * with the version that it began with.
 */
export function offerUpdate({ installing, waiting }: ServiceWorkerRegistration): void {
	const worker = installing ?? waiting;
	if (!worker) return;
	const show = () => {
		if (worker.state === 'installed') showUpdateNotice(() => takeOver(worker));
	};
	worker.addEventListener('statechange', show);
	show();
}

function showUpdateNotice(apply: () => void): void {
	const { notice, apply: label, dismiss } = siteTexts[localeOf(document.documentElement.lang)].update;
	showNotice({ text: notice, actions: [{ label, onClick: apply }, { label: dismiss }] });
}

function takeOver(worker: ServiceWorker): void {
	if (worker.state !== 'installed') {
		// Another tab has taken it meanwhile.
		location.reload();
		return;
	}
	navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
	worker.postMessage('take-over');
}
