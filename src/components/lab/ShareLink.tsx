import { useState } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';

/** Copies a link to the form as it stands; where the clipboard is refused, shows it to be copied by hand. */
export function ShareLink({ linkOf, locale }: { linkOf: () => string; locale: Locale }) {
	const texts = demoTexts[locale];
	const [outcome, setOutcome] = useState<{ readonly message: string; readonly link?: string } | null>(null);

	const share = async () => {
		const link = linkOf();
		try {
			await navigator.clipboard.writeText(link);
			setOutcome({ message: texts.lab.shared });
		} catch {
			setOutcome({ message: texts.exports.refused, link });
		}
	};

	return (
		<div class="lab-tools">
			<button type="button" onClick={share}>
				{texts.lab.share}
			</button>
			<p role="status">{outcome?.message}</p>
			{outcome?.link && (
				<input
					type="text"
					readOnly
					aria-label={texts.exports.manual}
					value={outcome.link}
					ref={(input) => {
						input?.focus();
						input?.select();
					}}
				/>
			)}
		</div>
	);
}
