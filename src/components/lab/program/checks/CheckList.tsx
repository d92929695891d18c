import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import type { Check, CheckResult } from '../../../../demos/python/protocol.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import type { ProgramController } from '../program-controller.ts';

interface Props {
	readonly checks: readonly Check[];
	readonly controller: Pick<ProgramController, 'report'>;
	/** What ran last is not the program that stands in the editor now: what they came to there is not told. */
	readonly isFormer: boolean;
	/** A link to a program and a schedule of it in the lab, or null where either is too large for one. */
	readonly linkOf: LinkOfSchedule;
	readonly locale: Locale;
	/** Where the checks are written, for who writes them. */
	readonly children?: ComponentChildren;
}

export type LinkOfSchedule = (source: string, schedule: string) => Promise<string | null>;

/** What an exercise wants, and, when the program has run, what of it holds. */
export function CheckList({ checks, controller, isFormer, linkOf, locale, children }: Props) {
	const texts = labTexts[locale].checks;
	const report = isFormer ? null : controller.report.value;
	const results = report?.checks;
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
						<Verdict
							result={results?.[index]}
							linkOf={(schedule) => linkOf(report?.source ?? '', schedule)}
							locale={locale}
						/>
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

interface VerdictProps {
	readonly result: CheckResult | undefined;
	readonly linkOf: (schedule: string) => Promise<string | null>;
	readonly locale: Locale;
}

function Verdict({ result, linkOf, locale }: VerdictProps) {
	const texts = labTexts[locale].checks;
	switch (result?.status) {
		case undefined:
			return null;
		case 'passed':
			return <span class="verdict">{result.tried ? texts.passedUnder(result.tried) : texts.passed}</span>;
		case 'failed':
			if (result.schedule) {
				const { text, end } = result.schedule;
				return (
					<span class="verdict">
						{texts.failedUnder} {result.message ? <code>{result.message}</code> : texts.endedUnder[end]}{' '}
						{text !== null && <ScheduleLink key={text} link={() => linkOf(text)} label={texts.schedule} />}
					</span>
				);
			}
			return (
				<span class="verdict">
					{texts.failed} {result.message ? <code>{result.message}</code> : texts.endedWithin}
				</span>
			);
		case 'not-run':
			return <span class="verdict">{texts.notRun[result.reason]}</span>;
	}
}

/** Leads to the lab, where the run is followed line by line. */
function ScheduleLink({ link, label }: { readonly link: () => Promise<string | null>; readonly label: string }) {
	const [address, setAddress] = useState<string | null>(null);
	useEffect(() => void link().then(setAddress, console.error), []);
	return address && <a href={address}>{label}</a>;
}
