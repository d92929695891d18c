/** Brings the race by hand to life; among the page's own scripts, so that the page hears of it where it does not come. */
import { hydrate } from 'preact';
import { localeOf } from '../../i18n/locales.ts';
import { RaceByHand } from './RaceByHand.tsx';

const figure = document.querySelector('[data-by-hand]');
if (figure) {
	hydrate(<RaceByHand locale={localeOf(document.documentElement.lang)} />, figure);
	document.documentElement.dataset.scripts = 'ready';
}
