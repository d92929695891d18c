import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { hasContent } from '../../../../demos/network/methods.ts';
import type { ReaderRequest } from '../../../../demos/python/protocol.ts';
import type { ServerTexts } from '../../../../i18n/server.ts';
import { NEVER_SENT } from '../../../never-sent.ts';
import { HeadersField } from './HeadersField.tsx';
import { METHODS, type Method, parseHeaders, targetOf } from './http-texts.ts';

/** A request as the form has it. */
export type TypedRequest = ReaderRequest & { readonly method: Method };

interface Props {
	readonly form: Ref<HTMLFormElement>;
	/** At least one. */
	readonly ports: readonly number[];
	readonly onSend: (request: TypedRequest) => void;
	readonly texts: ServerTexts;
}

/** A request, from its method to its body. The fields are the browser's own. */
export function RequestForm({ form, ports, onSend, texts }: Props) {
	const [method, setMethod] = useState<Method>('GET');
	const [typedHeaders, setTypedHeaders] = useState('');
	const [isProblemShown, setProblemShown] = useState(false);
	const headers = parseHeaders(typedHeaders);

	const onSubmit = (event: SubmitEvent) => {
		event.preventDefault();
		const own = event.currentTarget as HTMLFormElement;
		setProblemShown(true);
		if (headers.kind === 'problem') {
			// The mark is in the DOM after the next rendering.
			requestAnimationFrame(() => own.querySelector<HTMLElement>('[aria-invalid]')?.focus());
			return;
		}
		const fields = new FormData(own);
		const field = (name: string) => String(fields.get(name) ?? '');
		const port = Number(fields.get('port') ?? ports[0]);
		const body = hasContent(method) ? field('body') : '';
		onSend({ port, method, target: targetOf(field('path')), headers: headers.headers, body });
	};

	return (
		<form {...NEVER_SENT} ref={form} onSubmit={onSubmit}>
			<p>{texts.open}</p>
			<div class="server-line">
				{ports.length > 1 && (
					<label>
						<span>{texts.port}</span>
						<select name="port">
							{ports.map((port) => (
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
			</div>
			<HeadersField
				value={typedHeaders}
				parsed={headers}
				isProblemShown={isProblemShown}
				onChange={(typed) => {
					setTypedHeaders(typed);
					setProblemShown(false);
				}}
				texts={texts}
			/>
			{hasContent(method) && (
				<label class="server-body">
					<span>{texts.body}</span>
					<textarea name="body" rows={2} autocomplete="off" autocapitalize="off" spellcheck={false} />
				</label>
			)}
			<div class="server-send">
				<button type="submit">{texts.send}</button>
				<p class="hint">{texts.hint}</p>
			</div>
		</form>
	);
}
