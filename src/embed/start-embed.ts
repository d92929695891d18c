/** What a page does that stands in another: tells its height and its reports. Keeps nothing, and registers no worker. */
import { startCopying } from '../site/copying.ts';
import { watchScrollers } from '../site/scrollers.ts';
import { tellParent } from './tell-parent.ts';

startCopying();
watchScrollers();
tellHeight();
document.addEventListener('demo:report', (event) =>
	tellParent({ kind: 'report', report: (event as CustomEvent).detail }),
);

/** Of the body: that of the document is never less than the frame's, and a frame could only grow. */
function tellHeight(): void {
	let told = 0;
	new ResizeObserver(([entry]) => {
		const height = Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? document.body.offsetHeight);
		if (height === told) return;
		told = height;
		tellParent({ kind: 'height', height });
	}).observe(document.body, { box: 'border-box' });
}
