import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../demos/contract.ts';
import type { Check, CheckResult } from '../../../../demos/python/protocol.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import type { ProgramController } from '../program-controller.ts';

interface Props {
	readonly checks: readonly Check[];
	readonly controller: Pick<ProgramController, 'report'>;
	/** What ran last is not the program that stands in the editor now: what they came to there is not told. */
	readonly isFormer: boolean;
	readonly locale: Locale;
	/** Where the checks are written, for who writes them. */
	readonly children?: ComponentChildren;
}

/** What an exercise wants, and, when the program has run, what of it holds. */
export function CheckList({ checks, controller, isFormer, locale, children }: Props) {
	const texts = labTexts[locale].checks;
	const results = isFormer ? null : controller.report.value?.checks;
	const passed = results?.filter(({ status }) => status === 'passed').length ?? 0;
	return (
		<section class="checks" aria-labelledby="checks-title">
			<h2 id="checks-title">{texts.title}</h2>
			<p role="status">{results ? texts.summary(passed, results.length) : ''}</p>
			{children}
			<ol>
				{checks.map((check, index) => (
					<li key={index} data-status={results?.[index]?.status}>
						<b>{check.name}</b>
						<Verdict result={results?.[index]} locale={locale} />
						{check.isHidden ? (
							<span class="hint">{texts.isHidden}</span>
						) : (
							<details>
								<summary>{texts.source}</summary>
								<pre>{check.source}</pre>
							</details>
						)}
					</li>
				))}
			</ol>
		</section>
	);
}

function Verdict({ result, locale }: { readonly result: CheckResult | undefined; readonly locale: Locale }) {
	const texts = labTexts[locale].checks;
	switch (result?.status) {
		case undefined:
			return null;
		case 'passed':
			return <span class="verdict">{texts.passed}</span>;
		case 'failed':
			return (
				<span class="verdict">
					{texts.failed} {result.message ? <code>{result.message}</code> : texts.endedWithin}
				</span>
			);
		case 'not-run':
			return <span class="verdict">{texts.notRun[result.reason]}</span>;
	}
}
