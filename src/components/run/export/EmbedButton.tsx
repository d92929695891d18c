import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Locale } from '../../../demos/contract.ts';
import { embedTexts } from '../../../i18n/embed.ts';
import { href } from '../../../site/href.ts';
import type { Snippets } from './embed-snippets.ts';

interface Props {
	/** Null where what is to be embedded is too large for a link. */
	readonly snippetsOf: (site: string) => Snippets | null | Promise<Snippets | null>;
	/** Changes with what is embedded: snippets of the former state are put away. */
	readonly changes?: ReadonlySignal<number>;
	readonly locale: Locale;
	/** What else can be done with what is embedded. */
	readonly children?: ComponentChildren;
}

/** Shows what to put into another page, as a frame and as an element, each to copy. */
export function EmbedButton({ snippetsOf, changes, locale, children }: Props) {
	const texts = embedTexts[locale];
	const [shown, setShown] = useState<Snippets | 'too-large' | null>(null);
	useEffect(() => changes?.subscribe(() => setShown(null)), []);

	const toggle = async () => {
		if (shown) return setShown(null);
		setShown((await snippetsOf(new URL(href('/'), location.href).href)) ?? 'too-large');
	};
	return (
		<>
			<button type="button" class="embed-button" aria-expanded={shown !== null} onClick={toggle}>
				{texts.embed}
			</button>
			{shown === 'too-large' && <p role="status">{texts.tooLarge}</p>}
			{shown !== null && shown !== 'too-large' && (
				<div class="embed-snippets">
					<Snippet label={texts.asFrame} text={shown.iframe} locale={locale} />
					<Snippet label={texts.asElement} text={shown.element} locale={locale} />
					{children}
					<p>
						<a href={href('/embed/', locale)}>{texts.howTo}</a>
					</p>
				</div>
			)}
		</>
	);
}

function Snippet({ label, text, locale }: { readonly label: string; readonly text: string; readonly locale: Locale }) {
	const texts = embedTexts[locale];
	const id = useId();
	const [said, setSaid] = useState('');
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(text);
			setSaid(texts.copied);
		} catch {
			setSaid(texts.refused);
			const field = document.getElementById(id) as HTMLTextAreaElement;
			field.focus();
			field.select();
		}
	};
	return (
		<div>
			<label for={id}>{label}</label>
			<textarea id={id} readOnly rows={Math.min(text.split('\n').length + 1, 8)} value={text} />
			<button type="button" aria-label={`${texts.copy}: ${label}`} onClick={copy}>
				{texts.copy}
			</button>{' '}
			<span role="status">{said}</span>
		</div>
	);
}
