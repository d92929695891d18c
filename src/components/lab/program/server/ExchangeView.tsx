import type { ReaderAnswer } from '../../../../demos/python/protocol.ts';
import type { ServerTexts } from '../../../../i18n/server.ts';
import { bodyText } from './http-texts.ts';

/** A request and what came of it. */
export interface Exchange {
	readonly id: number;
	/** `GET /path` */
	readonly words: string;
	/** Null while none has come. */
	readonly answer: ReaderAnswer | null;
	/** From the request to the answer. */
	readonly elapsedMs: number;
}

/** As HTTP has it: status, headers, body; and why there is none, or not all of it. */
export function ExchangeView({ exchange, texts }: { readonly exchange: Exchange; readonly texts: ServerTexts }) {
	const { words, answer } = exchange;
	return (
		<li data-ending={answer?.ending ?? 'pending'}>
			<p>
				<code>{words}</code> <span class="hint">{outcomeWords(exchange, texts)}</span>
			</p>
			{answer && <Answer answer={answer} texts={texts} />}
		</li>
	);
}

/** What a screen reader hears of it. */
export function exchangeWords(exchange: Exchange, texts: ServerTexts): string {
	const { words, answer } = exchange;
	const status = answer?.head?.statusLine;
	const why = answer && whyIncomplete(answer, texts);
	return [words, outcomeWords(exchange, texts), status, why].filter(Boolean).join('. ');
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

function Answer({ answer, texts }: { readonly answer: ReaderAnswer; readonly texts: ServerTexts }) {
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
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
				<figure aria-label={texts.answerBody} tabIndex={0}>
					<pre>{bodyText(answer)}</pre>
				</figure>
			) : (
				head && ending === 'whole' && <p class="hint">{texts.noBody}</p>
			)}
		</>
	);
}
