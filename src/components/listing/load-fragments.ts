/**
 * Fetches what a demo's page leaves out, when the reader turns to the tab that shows it: the TypeScript listing, the
 * pictures of further recorded runs. They are the site's own files, rendered when it was built.
 */
import { loadVisibleFragments } from './fragments.ts';

document.addEventListener('change', ({ target }) => {
	if (target instanceof Element && target.closest('.tabs')) loadVisibleFragments(document);
});
// A browser may come back to a page with another tab chosen than the page says, and tells nobody.
addEventListener('pageshow', () => loadVisibleFragments(document));
