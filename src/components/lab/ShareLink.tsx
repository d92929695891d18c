import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';

interface Props {
	readonly label: string;
	/** Null where there is no link to what is shared; `said` then says why. */
	readonly linkOf: () => string | null | Promise<string | null>;
	/** What was done, or why nothing was. */
	readonly said: (link: string | null) => string;
	/** Changes with what is shared: what was said of the former link is no longer so. */
	readonly changes: ReadonlySignal<number>;
	readonly locale: Locale;
}

/** Copies a link to what stands in a form; where the clipboard is refused, shows it to be copied by hand. */
export function ShareLink({ label, linkOf, said, changes, locale }: Props) {
	const texts = demoTexts[locale].exports;
	const [outcome, setOutcome] = useState<{ readonly message: string; readonly manual?: string } | null>(null);

	useEffect(() => changes.subscribe(() => setOutcome(null)), []);

	const share = async () => {
		const link = await linkOf();
		if (link === null) return setOutcome({ message: said(null) });
		try {
			await navigator.clipboard.writeText(link);
			setOutcome({ message: said(link) });
		} catch {
			setOutcome({ message: texts.refused, manual: link });
		}
	};

	return (
		<>
			<button type="button" onClick={share}>
				{label}
			</button>
			<p role="status">{outcome?.message}</p>
			{outcome?.manual && (
				<input
					type="text"
					readOnly
					aria-label={texts.manual}
					value={outcome.manual}
					ref={(input) => {
						input?.focus();
						input?.select();
					}}
				/>
			)}
		</>
	);
}
