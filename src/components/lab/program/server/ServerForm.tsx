import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { serverTexts } from '../../../../i18n/server.ts';
import type { OwnServer } from '../program-controller.ts';
import { type Exchange, ExchangeView, exchangeWords } from './ExchangeView.tsx';
import { RequestForm, type TypedRequest } from './RequestForm.tsx';
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
	const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
	const form = useRef<HTMLFormElement>(null);
	const isListening = server.ports.length > 0;

	const send = async (request: TypedRequest) => {
		const { method, target } = request;
		const asked: Exchange = { id: nextId++, method, target, answer: null, elapsedMs: 0 };
		setExchanges((before) => [asked, ...before].slice(0, SHOWN));
		const sentAtMs = performance.now();
		const answer = await server.send(request);
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
				<RequestForm form={form} ports={server.ports} onSend={send} texts={texts} />
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
