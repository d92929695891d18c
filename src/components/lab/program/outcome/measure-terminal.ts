import { type TerminalSize, USUAL_SIZE } from '../../../../demos/terminal/size.ts';

const PROBE = '0'.repeat(20);
/** Comes with what does not fit; the widest are so wide. */
const SCROLLBAR_PX = 16;
const MIN_COLUMNS = 20;
const MAX_COLUMNS = 200;

/** As many columns as the log inside has room for. Lines are as many as usual: what is above them is scrolled to. */
export function measureTerminal(root: HTMLElement | null): TerminalSize {
	const text = root?.querySelector('.program-log pre');
	if (!text) return USUAL_SIZE;
	const probe = document.createElement('span');
	probe.textContent = PROBE;
	text.append(probe);
	const columnPx = probe.offsetWidth / PROBE.length;
	// Before the probe goes: after that the page would have to be laid out once more.
	const { clientWidth } = text;
	probe.remove();
	const columns = Math.floor((clientWidth - SCROLLBAR_PX) / columnPx);
	if (!Number.isFinite(columns) || clientWidth === 0) return USUAL_SIZE;
	return { ...USUAL_SIZE, columns: Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, columns)) };
}
