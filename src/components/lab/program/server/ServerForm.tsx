import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { serverTexts } from '../../../../i18n/server.ts';
import { NEVER_SENT } from '../../../never-sent.ts';
import type { OwnServer } from '../program-controller.ts';
import { type Exchange, ExchangeView, exchangeWords } from './ExchangeView.tsx';
import { hasBody, METHODS, type Method, targetOf } from './http-texts.ts';
import './server.css';

interface Props {
	readonly server: OwnServer;
	/** Called where the focus would be lost with the form. */
	readonly onLeave: () => void;
	readonly locale: Locale;
}

/** So many requests are shown, the last of them first. */
const SHOWN = 5;

/** Where the reader asks the servers of the program that runs; several requests may be under way at once. */
export function ServerForm({ server, onLeave, locale }: Props) {
	const texts = serverTexts[locale];
	const [method, setMethod] = useState<Method>('GET');
	const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
	const form = useRef<HTMLFormElement>(null);
	const isListening = server.ports.length > 0;

	const onSubmit = async (event: SubmitEvent) => {
		event.preventDefault();
		const fields = new FormData(event.currentTarget as HTMLFormElement);
		const field = (name: string) => String(fields.get(name) ?? '');
		const target = targetOf(field('path'));
		const asked: Exchange = { id: nextId++, words: `${method} ${target}`, answer: null, elapsedMs: 0 };
		setExchanges((before) => [asked, ...before].slice(0, SHOWN));
		const sentAtMs = performance.now();
		const port = Number(fields.get('port') ?? server.ports[0]);
		const answer = await server.send({ port, method, target, body: hasBody(method) ? field('body') : '' });
		const answered = { ...asked, answer, elapsedMs: performance.now() - sentAtMs };
		setExchanges((before) => before.map((exchange) => (exchange.id === asked.id ? answered : exchange)));
	};
	// A form that goes takes the focus with it: where it was is known before.
	const hadFocus = form.current?.contains(document.activeElement) ?? false;
	useEffect(() => {
		if (!isListening && hadFocus) onLeave();
	}, [isListening]);

	const [last] = exchanges;
	if (!isListening && !last) return null;
	return (
		<section class="program-server" aria-label={texts.title}>
			{isListening ? (
				<form {...NEVER_SENT} ref={form} onSubmit={onSubmit}>
					<p>{texts.open}</p>
					<div class="server-line">
						{server.ports.length > 1 && (
							<label>
								<span>{texts.port}</span>
								<select name="port">
									{server.ports.map((port) => (
										<option key={port}>{port}</option>
									))}
								</select>
							</label>
						)}
						<label>
							<span>{texts.method}</span>
							<select value={method} onChange={({ currentTarget }) => setMethod(currentTarget.value as Method)}>
								{METHODS.map((name) => (
									<option key={name}>{name}</option>
								))}
							</select>
						</label>
						<label class="server-path">
							<span>{texts.path}</span>
							<input
								name="path"
								defaultValue="/"
								autocomplete="off"
								autocapitalize="off"
								spellcheck={false}
								enterkeyhint="send"
							/>
						</label>
						<button type="submit">{texts.send}</button>
					</div>
					{hasBody(method) && (
						<label class="server-body">
							<span>{texts.body}</span>
							<textarea name="body" rows={2} autocomplete="off" autocapitalize="off" spellcheck={false} />
						</label>
					)}
					<p class="hint">{texts.hint}</p>
				</form>
			) : (
				<p>{texts.closed}</p>
			)}
			<p class="visually-hidden" role="status">
				{last && exchangeWords(last, texts)}
			</p>
			<ol class="server-answers" reversed>
				{exchanges.map((exchange) => (
					<ExchangeView key={exchange.id} exchange={exchange} texts={texts} />
				))}
			</ol>
		</section>
	);
}

let nextId = 1;
