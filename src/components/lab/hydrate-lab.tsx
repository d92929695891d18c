/**
 * Brings the laboratory to life. It stands among the page's own scripts, not behind an import of theirs, so that the
 * page hears of any part that does not come, or does not parse (`site/scripts/early.js`).
 */
import { hydrate } from 'preact';
import { LabIsland, type LabIslandProps } from './LabIsland.tsx';

const lab = document.querySelector<HTMLElement>('[data-lab]');
if (lab) {
	document.documentElement.dataset.scripts = 'ready';
	hydrate(<LabIsland {...(JSON.parse(lab.dataset.lab ?? '') as LabIslandProps)} />, lab);
}
