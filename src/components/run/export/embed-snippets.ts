/** What is to be put into another page so that something of this site stands there. */
export interface Snippets {
	readonly iframe: string;
	/** By `parallel-python.js`: grows with what it holds, and re-emits its reports. */
	readonly element: string;
}

interface Options {
	/** Where the site is, with a slash at its end. */
	readonly site: string;
	readonly lang: string;
	/** Of the frame, for those who hear the page. */
	readonly title: string;
}

export interface EmbeddedProgramParts {
	/** As `toProgramHash` makes it. */
	readonly hash: string;
	readonly source: string;
	readonly checks: string;
}

export function programSnippets({ hash, source, checks }: EmbeddedProgramParts, options: Options): Snippets {
	const world = [...new URLSearchParams(hash.slice(1))].filter(([name]) => name !== 'code' && name !== 'checks');
	const attributes = { ...Object.fromEntries(world), lang: options.lang };
	const texts = [scriptOf('', source), ...(checks ? [scriptOf(' data-checks', checks)] : [])];
	const inside = texts.every((text) => text !== null) ? `\n${texts.join('\n')}\n` : '';
	const whole = inside ? attributes : { ...attributes, code: source, ...(checks && { checks }) };
	return {
		iframe: iframeOf(`embed/program/?lang=${options.lang}${hash}`, options),
		element: elementOf(whole, inside, options.site),
	};
}

export function demoSnippets(workload: string, chosen: Readonly<Record<string, string>>, options: Options): Snippets {
	const query = new URLSearchParams({ ...chosen, lang: options.lang });
	return {
		iframe: iframeOf(`embed/${workload}/?${query}`, options),
		element: elementOf({ demo: workload, ...chosen, lang: options.lang }, '', options.site),
	};
}

function iframeOf(path: string, { site, title }: Options): string {
	const attributes = {
		src: site + path,
		title,
		width: '100%',
		height: '480',
		loading: 'lazy',
		allow: 'clipboard-write',
	};
	return `<iframe ${attributesOf(attributes)} style="border: 0"></iframe>`;
}

function elementOf(attributes: Readonly<Record<string, string>>, inside: string, site: string): string {
	const script = `<script async src="${site}parallel-python.js"></script>`;
	return `${script}\n<parallel-python ${attributesOf(attributes)}>${inside}</parallel-python>`;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
	const quoted = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return Object.entries(attributes)
		.map(([name, value]) => `${name}="${quoted(value)}"`)
		.join(' ');
}

/** A script that no page runs; null for a text that HTML would end too early. */
function scriptOf(mark: string, text: string): string | null {
	if (/<\/script|<!--/i.test(text)) return null;
	return `<script type="text/python"${mark}>\n${text.trimEnd()}\n</script>`;
}
