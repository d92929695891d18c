import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../../demos/contract.ts';
import { hasSpans } from '../../../demos/spans/indexed-trace.ts';
import { labTexts } from '../../../i18n/lab.ts';
import { RunButton } from '../../run/RunButton.tsx';
import type { LinkOf } from '../explorer/Explorer.tsx';
import { useExplorer } from '../explorer/use-explorer.ts';
import { partOf, useRootState } from '../parts.ts';
import { turnTo } from '../turn-to.ts';
import { ChecksPane } from './checks/ChecksPane.tsx';
import { firstCheck, parseChecks } from './checks/checks-text.ts';
import { CodePane } from './editor/CodePane.tsx';
import type { CodeEditor } from './editor/code-editor.ts';
import { ProgramExports } from './outcome/ProgramExports.tsx';
import { ProgramResult } from './outcome/ProgramResult.tsx';
import { ProgramStatus } from './outcome/ProgramStatus.tsx';
import { ProgramNotices } from './ProgramNotices.tsx';
import { ProgramTools } from './ProgramTools.tsx';
import type { RunningProgram } from './program-controller.ts';
import { SettingsForm } from './settings/SettingsForm.tsx';
import { type LimitName, networkOf, toProgram } from './settings/settings.ts';
import { useSettings } from './settings/use-settings.ts';
import { ProgramPicker } from './text/ProgramPicker.tsx';
import { toScheduleHash } from './text/program-link.ts';
import { useProgramText } from './text/use-program-text.ts';
import { ProgramTimeline } from './timeline/ProgramTimeline.tsx';
import { useProgramController } from './use-program-controller.ts';
import { useReadiness } from './use-readiness.ts';

interface Props {
	readonly isShown: boolean;
	readonly firstSource: string;
	readonly locale: Locale;
}

const FORM_ID = 'program-form';

/** Since the program's first line. */
function elapsedMs(running: RunningProgram | null): number {
	return running === null || running.beganAtMs === null ? 0 : performance.now() - running.beganAtMs;
}

/** The reader's own Python: the program, beside it what it does, below who did what when, and at the end the conditions. */
export function ProgramLab({ isShown, firstSource, locale }: Props) {
	const texts = labTexts[locale];
	const root = useRef<HTMLDivElement>(null);
	const form = useRef<HTMLFormElement>(null);
	const result = useRef<HTMLDivElement>(null);
	const editor = useRef<CodeEditor>(null);
	const runFrom = useRef<'editor' | 'button'>('button');
	const settings = useSettings(form);
	/** Of the text and the settings. */
	const changes = useSignal(0);
	/** Another program took the editor while one ran. */
	const isFormer = useSignal(false);
	/** What was checked when a program last ran. */
	const checked = useSignal('');
	const isWritingChecks = useSignal(false);

	const controller = useProgramController(root, editor, locale);
	const { state, running, trace, report } = controller;
	const text = useProgramText({
		editor,
		firstSource,
		locale,
		onOpen(fromLink) {
			// Its output would stand beside another program; but what runs is the reader's to stop.
			changes.value++;
			isWritingChecks.value = false;
			if (running.value) isFormer.value = true;
			else controller.clear();
			settings.reset(fromLink);
		},
		onSettings: settings.reset,
		addressOfSettings: settings.addressParts,
	});
	const checks = text.workspace.checks.value;
	useEffect(() => {
		// From the other part; a link to this one says itself what the address is.
		if (isShown && text.isThere.value && partOf(location.hash) === 'workload') text.writeAddress();
	}, [isShown]);
	const onSettings = () => {
		changes.value++;
		settings.onChange();
		text.writeAddress();
	};
	const explorer = useExplorer(isShown);
	const isExploring = useSignal(false);
	const readiness = useReadiness(isShown, () => editor.current?.text ?? '');
	const isUnsupported = readiness.support?.isSupported === false;
	useRootState(root, isShown, 'program', isUnsupported ? 'unavailable' : state.value);

	const run = (from: 'editor' | 'button') => {
		const wanted = settings.check();
		if (!wanted || running.value || isExploring.value || isUnsupported) return;
		runFrom.current = from;
		isFormer.value = false;
		editor.current?.mark(null);
		checked.value = checks;
		controller.run(editor.current?.text ?? '', wanted, parseChecks(checks));
		if (result.current) turnTo(result.current);
	};
	const onSubmit = (event: SubmitEvent) => {
		event.preventDefault();
		if (running.value) controller.stop();
		else run('button');
	};
	const onRaise = (limit: LimitName, value: number) => {
		settings.change({ [limit]: value });
		text.writeAddress();
		// The field has the new value after the next rendering.
		requestAnimationFrame(() => run('button'));
	};
	const onLine = (line: number) => editor.current?.goTo(line, null);
	const linkOfSchedule: LinkOf = async ({ source, network }, schedule) => {
		const { latencyMs = settings.defaults.value.latencyMs } = network ?? {};
		const hash = await toScheduleHash(
			schedule,
			source,
			{ ...settings.read(), latencyMs },
			settings.defaults.value,
			text.workspace.checks.value,
		);
		return hash && new URL(hash, location.href).href;
	};
	const leaveField = () => {
		if (runFrom.current === 'editor') editor.current?.focus();
		else root.current?.querySelector<HTMLElement>('.run')?.focus();
	};

	const editChecks = (written: string) => {
		changes.value++;
		text.onEditChecks(written);
	};
	const writeChecks = () => {
		if (!checks) editChecks(firstCheck(texts.checks.example, locale));
		isWritingChecks.value = true;
	};

	const isBusy = running.value !== null;
	const shownTrace = trace.value && hasSpans(trace.value) ? trace.value : null;
	return (
		<div ref={root} class="program">
			<ProgramNotices text={text} locale={locale} />
			<div class="program-desk" onFocusCapture={readiness.prepare} onPointerEnter={readiness.prepare}>
				<div class="program-text">
					<ProgramPicker
						origin={text.workspace.origin.value}
						isChanged={text.workspace.isChanged.value}
						earlier={text.workspace.earlier.value}
						onChoose={text.choose}
						onTakeBack={text.takeBack}
						locale={locale}
					/>
					<ProgramTools
						editor={editor}
						text={text}
						settings={settings}
						changes={changes}
						onWriteChecks={isWritingChecks.value ? null : writeChecks}
						locale={locale}
					/>
				</div>
				<div class="program-code">
					<CodePane
						editor={editor}
						firstSource={firstSource}
						isShown={isShown}
						onChange={() => {
							changes.value++;
							text.onEdit();
						}}
						onRun={() => run('editor')}
						locale={locale}
					/>
					<EditorKeys locale={locale} />
				</div>
				<div class="lab-bar">
					<RunButton
						label={texts.run}
						isBusy={isBusy}
						form={FORM_ID}
						isDisabled={!text.isThere.value || isUnsupported || isExploring.value}
						locale={locale}
					/>
					<button
						type="button"
						class="quiet explore"
						disabled={!text.isThere.value || isUnsupported || isBusy || isExploring.value}
						onClick={explorer.ask}
					>
						{texts.explore}
					</button>
					{settings.problems.value.length > 0 ? (
						<p class="problem" role="alert">
							{texts.problems}
						</p>
					) : (
						<ProgramStatus controller={controller} readiness={readiness} isFormer={isFormer.value} locale={locale} />
					)}
				</div>
				<ProgramResult
					anchor={result}
					controller={controller}
					readiness={readiness}
					onLine={onLine}
					onRaise={onRaise}
					onLeaveField={leaveField}
					locale={locale}
				/>
				<ChecksPane
					checks={text.workspace.checks}
					onChange={editChecks}
					controller={controller}
					isFormer={isFormer.value || checked.value !== checks}
					linkOf={(source, schedule) => {
						const { latencyMs } = report.value?.settings ?? settings.read();
						return linkOfSchedule({ source, network: networkOf(latencyMs) }, schedule);
					}}
					isWriting={isWritingChecks}
					onRun={() => run('button')}
					locale={locale}
				/>
				<section class="program-timeline" aria-labelledby="program-timeline">
					<h2 id="program-timeline">{texts.timeline}</h2>
					{shownTrace ? (
						<ProgramTimeline
							trace={shownTrace}
							endMs={report.value?.phases.runningMs ?? elapsedMs(running.value)}
							isLive={isBusy}
							locale={locale}
						/>
					) : (
						<p class="hint">{texts.timelineEmpty}</p>
					)}
					{shownTrace && report.value && <ProgramExports report={report.value} locale={locale} />}
				</section>
				{explorer.loaded && !isUnsupported && (
					<explorer.loaded.Explorer
						sourceOf={() => editor.current?.text ?? ''}
						programOf={() => {
							const wanted = settings.check();
							return wanted && toProgram(editor.current?.text ?? '', wanted);
						}}
						linkOf={linkOfSchedule}
						asked={explorer.asked}
						linked={explorer.linked}
						isBusy={isBusy || !text.isThere.value}
						onBusy={(now) => {
							isExploring.value = now;
						}}
						onLine={onLine}
						changes={changes}
						locale={locale}
					/>
				)}
			</div>
			<SettingsForm
				formRef={form}
				id={FORM_ID}
				settings={settings}
				onSubmit={onSubmit}
				onChange={onSettings}
				locale={locale}
			/>
		</div>
	);
}

function EditorKeys({ locale }: { readonly locale: Locale }) {
	const { run, comment, leave } = labTexts[locale].codeKeys;
	return (
		<p class="program-keys hint">
			<span>
				<kbd>Ctrl</kbd> + <kbd>Enter</kbd> {run}
			</span>
			<span>
				<kbd>Ctrl</kbd> + <kbd>/</kbd> {comment}
			</span>
			<span>
				<kbd>Esc</kbd>, <kbd>Tab</kbd> {leave}
			</span>
		</p>
	);
}
