import { useState } from 'preact/hooks';
import type { ServerTexts } from '../../../../i18n/server.ts';
import type { TypedHeaders } from './http-texts.ts';

interface Props {
	readonly value: string;
	/** What `value` comes to. */
	readonly parsed: TypedHeaders;
	/** Not while the reader is still typing it. */
	readonly isProblemShown: boolean;
	readonly onChange: (typed: string) => void;
	readonly texts: ServerTexts;
}

/** The same in every language. */
const EXAMPLE = 'Content-Type: application/json';
const HINT = 'server-headers-hint';
const PROBLEM = 'server-headers-problem';

/** Headers of a request, behind a summary that counts them: most requests want none. */
export function HeadersField({ value, parsed, isProblemShown, onChange, texts }: Props) {
	const problem = parsed.kind === 'problem' && isProblemShown ? parsed : null;
	const [isOpen, setOpen] = useState(false);
	return (
		<details
			class="server-own-headers"
			open={isOpen || problem !== null}
			onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
		>
			<summary>{texts.headers(parsed.kind === 'headers' ? parsed.headers.length : 0)}</summary>
			<textarea
				rows={2}
				value={value}
				onInput={({ currentTarget }) => onChange(currentTarget.value)}
				aria-label={texts.headers(0)}
				aria-describedby={problem ? `${PROBLEM} ${HINT}` : HINT}
				aria-invalid={problem !== null || undefined}
				placeholder={EXAMPLE}
				autocomplete="off"
				autocapitalize="off"
				spellcheck={false}
			/>
			{problem && (
				<p class="problem" id={PROBLEM}>
					{texts.problem(problem.line, problem.flaw)}
				</p>
			)}
			<p class="hint" id={HINT}>
				{texts.headersHint}
			</p>
		</details>
	);
}
