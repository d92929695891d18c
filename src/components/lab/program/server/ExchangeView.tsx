import type { ReaderAnswer } from '../../../../demos/python/protocol.ts';
import type { ServerTexts } from '../../../../i18n/server.ts';
import { bodyText, type Method } from './http-texts.ts';

/** A request and what came of it. */
export interface Exchange {
	readonly id: number;
	readonly method: Method;
	/** The path and what is asked of it. */
	readonly target: string;
	/** Null while none has come. */
	readonly answer: ReaderAnswer | null;
	/** From the request to the answer. */
	readonly elapsedMs: number;
}

/** As HTTP has it: status, headers, body; and why there is none, or not all of it. */
export function ExchangeView({ exchange, texts }: { readonly exchange: Exchange; readonly texts: ServerTexts }) {
	const { method, target, answer } = exchange;
	return (
		<li data-ending={answer?.ending ?? 'pending'}>
			<p>
				<code>
					{method} {target}
				</code>{' '}
				<span class="hint">{outcomeWords(exchange, texts)}</span>
			</p>
			{answer && <Answer method={method} answer={answer} texts={texts} />}
		</li>
	);
}

/** What a screen reader hears of it. */
export function exchangeWords(exchange: Exchange, texts: ServerTexts): string {
	const { method, target, answer } = exchange;
	const status = answer?.head?.statusLine;
	const why = answer && whyIncomplete(answer, texts);
	return [`${method} ${target}`, outcomeWords(exchange, texts), status, why].filter(Boolean).join('. ');
}

function outcomeWords({ answer, elapsedMs }: Exchange, texts: ServerTexts): string {
	if (!answer) return texts.pending;
	return answer.ending === 'whole' && !isSilent(answer) ? texts.answered(elapsedMs) : texts.notAnswered(elapsedMs);
}

function whyIncomplete(answer: ReaderAnswer, texts: ServerTexts): string | null {
	const { head, ending } = answer;
	if (ending !== 'whole' || head) return texts.endings[ending];
	return isSilent(answer) ? texts.silence : texts.notHttp;
}

/** The connection came to its end without a word. */
const isSilent = ({ head, body }: ReaderAnswer) => head === null && body.length === 0;

interface AnswerProps {
	readonly method: Method;
	readonly answer: ReaderAnswer;
	readonly texts: ServerTexts;
}

function Answer({ method, answer, texts }: AnswerProps) {
	const { head, body, ending } = answer;
	const why = whyIncomplete(answer, texts);
	return (
		<>
			{why && <p class="server-why">{why}</p>}
			{head && (
				<>
					<p>
						<b>
							<code>{head.statusLine}</code>
						</b>
					</p>
					<dl class="server-headers">
						{head.headers.map(([name, value], index) => (
							<div key={index}>
								<dt>{name}:</dt> <dd>{value}</dd>
							</div>
						))}
					</dl>
				</>
			)}
			{body.length > 0 ? (
				<AnswerBody answer={answer} texts={texts} />
			) : (
				head && ending === 'whole' && <p class="hint">{method === 'HEAD' ? texts.noBodyToHead : texts.noBody}</p>
			)}
		</>
	);
}

function AnswerBody({ answer, texts }: Omit<AnswerProps, 'method'>) {
	const body = bodyText(answer);
	if (body.kind === 'binary') return <p class="hint">{texts.binary(body.bytes)}</p>;
	return (
		<>
			{body.kind === 'json' && <p class="hint">{texts.indented}</p>}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
			<figure aria-label={texts.answerBody} tabIndex={0}>
				<pre>{body.text}</pre>
			</figure>
		</>
	);
}
