import { loadStylesheet } from '../../site/load-stylesheet.ts';
import resultsCss from './results.css?url';

let isAsked = false;

/** Loads the style of what appears only once an island lives, once a page; without it the results are plain but whole. */
export function loadResultsStyle(): void {
	if (isAsked) return;
	isAsked = true;
	loadStylesheet(resultsCss).catch(console.error);
}
