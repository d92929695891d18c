/**
 * `<parallel-python>`, for pages of others: a program or a demo in a frame of this site's, as high as what it holds. The
 * page loads this file alone, from where the site is; it asks nobody else, keeps nothing, and runs nothing by itself.
 *
 * The program is the attribute `code`, or a `<script type="text/python">` inside; its checks are `checks`, or one with
 * `data-checks`. `demo` names a demo instead. A run ends in a `demo:report` event of the element.
 */
import { pack } from '../components/lab/program/text/packed-text.ts';
import { type EmbedMessage, SOURCE } from './messages.ts';

const site = (document.currentScript as HTMLScriptElement).src;
const TEXTS = { code: ':not([data-checks])', checks: '[data-checks]' };
const WORLD = ['interval', 'latency', 'cpus'];
const QUERY = ['theme', 'view', 'strategy', 'engine'];

/** What stands inside an element is there when the page is. */
const whole = new Promise((is) => {
	if (document.readyState === 'loading') addEventListener('DOMContentLoaded', is);
	else is(null);
});

class ParallelPython extends HTMLElement {
	static observedAttributes = [...Object.keys(TEXTS), ...WORLD, ...QUERY, 'demo', 'lang', 'title'];
	readonly #frame = document.createElement('iframe');
	/** How often it was to be shown: of several changes at once the last counts. */
	#asked = 0;

	constructor() {
		super();
		const frame = this.#frame;
		frame.style.cssText = 'display:block;width:100%;border:0';
		frame.height = '320';
		frame.loading = 'lazy';
		frame.allow = 'clipboard-write';
		this.attachShadow({ mode: 'open' }).append(frame);
	}

	connectedCallback() {
		addEventListener('message', this);
		this.#show();
	}

	disconnectedCallback() {
		removeEventListener('message', this);
	}

	attributeChangedCallback() {
		this.#show();
	}

	handleEvent({ source, data }: MessageEvent<EmbedMessage>) {
		if (source !== this.#frame.contentWindow || data?.source !== SOURCE) return;
		if (data.kind === 'height') this.#frame.height = `${data.height}`;
		else this.dispatchEvent(new CustomEvent('demo:report', { detail: data.report, bubbles: true }));
	}

	async #show() {
		const number = ++this.#asked;
		await whole;
		const frame = this.#frame;
		const of = (name: string) => this.getAttribute(name);
		const demo = of('demo');
		const { href } = new URL(`embed/${demo ?? 'program'}/`, site);
		const lang = this.closest<HTMLElement>('[lang]')?.lang;
		const query = new URLSearchParams(lang && { lang });
		const hash = new URLSearchParams();
		for (const name of QUERY) if (of(name)) query.set(name, of(name) ?? '');
		if (!demo) {
			for (const name of WORLD) if (of(name)) hash.set(name, of(name) ?? '');
			for (const [name, which] of Object.entries(TEXTS)) {
				const text = of(name) ?? dedent(this.querySelector(`[type="text/python"]${which}`)?.textContent);
				if (text) hash.set(name, await pack(text));
			}
		}
		const address = `${href}?${query}#${hash}`;
		frame.title = this.title || 'Python';
		if (number === this.#asked && frame.src !== address) frame.src = address;
	}
}

/** A text without what the page around it has it indented by. */
function dedent(text = ''): string {
	const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
	const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
	return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
}

customElements.define('parallel-python', ParallelPython);
