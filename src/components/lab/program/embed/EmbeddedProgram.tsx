import { useSignal } from '@preact/signals';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { embedTexts } from '../../../../i18n/embed.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { href } from '../../../../site/href.ts';
import { NEVER_SENT } from '../../../never-sent.ts';
import { RunButton } from '../../../run/RunButton.tsx';
import { useRootState } from '../../parts.ts';
import { CheckList } from '../checks/CheckList.tsx';
import { parseChecks } from '../checks/checks-text.ts';
import { CodePane } from '../editor/CodePane.tsx';
import type { CodeEditor } from '../editor/code-editor.ts';
import { ProgramResult } from '../outcome/ProgramResult.tsx';
import { ProgramStatus } from '../outcome/ProgramStatus.tsx';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { toProgramHash, toScheduleHash } from '../text/program-link.ts';
import { useProgramController } from '../use-program-controller.ts';
import { useReadiness } from '../use-readiness.ts';
import type { EmbeddedSource } from './embedded-source.ts';
import { rowsOf } from './rows.ts';

interface Props {
	readonly program: EmbeddedSource;
	readonly locale: Locale;
}

/**
 * A program in a page of somebody else's: its text, unless the page wants its output alone, Run, and what it does. It
 * keeps nothing: the page that it stands in says what is there, and a reader who wants more goes to the laboratory.
 */
export function EmbeddedProgram({ program, locale }: Props) {
	const { source, view } = program;
	const checks = useMemo(() => parseChecks(program.checks), []);
	const texts = labTexts[locale];
	const root = useRef<HTMLDivElement>(null);
	const result = useRef<HTMLDivElement>(null);
	const editor = useRef<CodeEditor>(null);
	const runFrom = useRef<'editor' | 'button'>('button');
	/** Limits that the reader has raised; the rest of the world is the link's. */
	const raised = useRef<Partial<Settings>>({});
	const [isChanged, setChanged] = useState(false);
	const [link, setLink] = useState('');
	const isFormer = useSignal(false);

	const controller = useProgramController(root, editor, locale);
	const { state, running } = controller;
	const readiness = useReadiness(true, () => editor.current?.text ?? source);
	const isUnsupported = readiness.support?.isSupported === false;
	useRootState(root, true, 'program', isUnsupported ? 'unavailable' : state.value);

	const defaults = () => defaultSettings(navigator.hardwareConcurrency);
	const settings = (): Settings => ({ ...defaults(), ...program.settings, ...raised.current });
	const run = (from: 'editor' | 'button') => {
		if (running.value || isUnsupported) return;
		runFrom.current = from;
		editor.current?.mark(null);
		isFormer.value = false;
		controller.run(editor.current?.text ?? source, settings(), checks);
	};
	const leaveField = () => {
		if (runFrom.current === 'editor') editor.current?.focus();
		else root.current?.querySelector<HTMLElement>('.run')?.focus();
	};
	const reset = () => {
		editor.current?.setText(source);
		editor.current?.mark(null);
		setChanged(false);
		if (running.value) isFormer.value = true;
		else controller.clear();
	};
	/** The program as it stands now, made ready before the press that follows it. */
	const bringLink = async () =>
		setLink((await toProgramHash(editor.current?.text ?? source, settings(), defaults(), program.checks)) ?? '');

	return (
		<div
			ref={root}
			class="program"
			data-view={view}
			onFocusCapture={readiness.prepare}
			onPointerEnter={readiness.prepare}
		>
			{program.kind !== 'program' && (
				<p class="failure" role="alert">
					{program.kind === 'oversized' ? texts.oversizedLink : texts.brokenLink}
				</p>
			)}
			<div class="program-code">
				<CodePane
					editor={editor}
					firstSource={source}
					rows={rowsOf(source)}
					isShown={view === 'program'}
					onChange={() => setChanged(editor.current?.text !== source)}
					onRun={() => run('editor')}
					locale={locale}
				/>
			</div>
			<form
				{...NEVER_SENT}
				class="lab-bar"
				onSubmit={(event) => {
					event.preventDefault();
					if (running.value) controller.stop();
					else run('button');
				}}
			>
				<RunButton label={texts.run} isBusy={running.value !== null} isDisabled={isUnsupported} locale={locale} />
				<ProgramStatus controller={controller} readiness={readiness} isFormer={isFormer.value} locale={locale} />
				<span class="embedded-tools">
					{isChanged && (
						<button type="button" class="quiet" onClick={reset}>
							{texts.reset}
						</button>
					)}
					<a href={`${href('/lab/', locale)}${link}`} onPointerDown={bringLink} onFocus={bringLink}>
						{embedTexts[locale].openInLab}
					</a>
				</span>
			</form>
			<ProgramResult
				anchor={result}
				controller={controller}
				readiness={readiness}
				onLine={view === 'program' ? (line) => editor.current?.goTo(line, null) : null}
				onRaise={(limit, value) => {
					raised.current = { ...raised.current, [limit]: value };
					run('button');
				}}
				onLeaveField={leaveField}
				locale={locale}
			/>
			{checks.length > 0 && (
				<CheckList
					checks={checks}
					controller={controller}
					isFormer={isFormer.value}
					linkOf={async (ran, schedule) => {
						const hash = await toScheduleHash(schedule, ran, settings(), defaults(), program.checks);
						return hash && `${href('/lab/', locale)}${hash}`;
					}}
					locale={locale}
				/>
			)}
		</div>
	);
}
