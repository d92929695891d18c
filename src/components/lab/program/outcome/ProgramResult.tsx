import type { Ref } from 'preact';
import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { reloadAfresh } from '../../../../site/scripts/reload-afresh.ts';
import type { ProgramController } from '../program-controller.ts';
import { useServerForm } from '../server/use-server-form.ts';
import type { LimitName } from '../settings/settings.ts';
import type { Readiness } from '../use-readiness.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { NoPython } from './NoPython.tsx';
import { OutputLog } from './OutputLog.tsx';
import { OutputTools } from './OutputTools.tsx';
import { processNames } from './process-names.ts';
import { QuestionField } from './QuestionField.tsx';

interface Props {
	readonly anchor: Ref<HTMLDivElement>;
	readonly controller: ProgramController;
	readonly readiness: Readiness;
	/** Leads to a line of the program; null where the program is not to be seen. */
	readonly onLine: ((line: number) => void) | null;
	readonly onRaise: (limit: LimitName, value: number) => void;
	/** Called where the focus would be lost with a field that a program has asked for. */
	readonly onLeaveField: () => void;
	readonly locale: Locale;
}

/** What a program does: its output as it comes, its questions, and why it failed, if it did. */
export function ProgramResult(props: Props) {
	const { anchor, controller, readiness, onLine, onRaise, onLeaveField, locale } = props;
	const texts = labTexts[locale];
	const { state, running, output, trace, questions, server, report } = controller;
	const loaded = useServerForm(server);
	const [question] = questions.value;
	const failure = report.value?.failure;
	return (
		<div ref={anchor} class={failure ? 'program-result has-failure' : 'program-result'}>
			<OutputLog
				output={output.value}
				state={state.value}
				isAwaiting={questions.value.length > 0 || (server.value?.ports.length ?? 0) > 0}
				firstLoadBytes={readiness.firstLoadBytes}
				processName={processNames(trace.value, texts.processPid)}
				onLine={onLine}
				locale={locale}
			/>
			{question && running.value !== null && (
				<QuestionField key={question} question={question} onLeave={onLeaveField} locale={locale} />
			)}
			{loaded && server.value && (
				<loaded.ServerForm key={server.value.send} server={server.value} onLeave={onLeaveField} locale={locale} />
			)}
			{report.value && failure && (
				<FailureNotice
					failure={failure}
					settings={report.value.settings}
					onLine={onLine}
					onRaise={onRaise}
					locale={locale}
				/>
			)}
			{!report.value && readiness.support?.isSupported === false && <NoPython locale={locale} />}
			{state.value === 'unavailable' && !report.value && (
				<div class="failure">
					<p>
						<b>{texts.failed['not-loaded']}</b> {texts.scriptNotLoaded}
					</p>
					<button type="button" class="quiet" onClick={reloadAfresh}>
						{texts.reload}
					</button>
				</div>
			)}
			<OutputTools
				text={controller.outputText}
				report={report.value}
				isEmpty={output.value.segments.length === 0}
				locale={locale}
			/>
		</div>
	);
}
