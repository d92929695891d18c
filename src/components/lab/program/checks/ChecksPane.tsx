import { type ReadonlySignal, type Signal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { embedTexts } from '../../../../i18n/embed.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { href } from '../../../../site/href.ts';
import { CodePane } from '../editor/CodePane.tsx';
import type { CodeEditor } from '../editor/code-editor.ts';
import type { ProgramController } from '../program-controller.ts';
import { CheckList, type LinkOfSchedule } from './CheckList.tsx';
import { parseChecks } from './checks-text.ts';

interface Props {
	/** As they are written; or empty. */
	readonly checks: ReadonlySignal<string>;
	readonly onChange: (checks: string) => void;
	readonly controller: Pick<ProgramController, 'report'>;
	/** What ran last is neither this program nor these checks. */
	readonly isFormer: boolean;
	readonly linkOf: LinkOfSchedule;
	/** Whether the author of an exercise has the checks before them. */
	readonly isWriting: Signal<boolean>;
	readonly onRun: () => void;
	readonly locale: Locale;
}

/** The checks of the program in the editor, and, for who asks for it, where they are written. */
export function ChecksPane({ checks, onChange, controller, isFormer, linkOf, isWriting, onRun, locale }: Props) {
	if (!checks.value && !isWriting.value) return null;
	return (
		<CheckList
			checks={parseChecks(checks.value)}
			controller={controller}
			isFormer={isFormer}
			linkOf={linkOf}
			locale={locale}
		>
			<button
				type="button"
				class="quiet"
				aria-expanded={isWriting.value}
				onClick={() => {
					isWriting.value = !isWriting.value;
				}}
			>
				{labTexts[locale].checks.edit}
			</button>
			{isWriting.value && <ChecksEditor checks={checks} onChange={onChange} onRun={onRun} locale={locale} />}
		</CheckList>
	);
}

function ChecksEditor({ checks, onChange, onRun, locale }: Pick<Props, 'checks' | 'onChange' | 'onRun' | 'locale'>) {
	const texts = labTexts[locale].checks;
	const editor = useRef<CodeEditor>(null);

	useEffect(() => {
		editor.current?.focus();
		return () => editor.current?.close();
	}, []);
	useSignalEffect(() => {
		// Those of another program; what is written here stands in the editor already.
		if (editor.current && editor.current.text !== checks.value) editor.current.setText(checks.value);
	});

	return (
		<div class="checks-editor">
			<CodePane
				editor={editor}
				firstSource={checks.value}
				isShown={true}
				label={texts.code}
				onChange={() => onChange(editor.current?.text ?? '')}
				onRun={onRun}
				locale={locale}
			/>
			<p class="hint">
				{texts.hint(embedTexts[locale].checkHeadings.hidden)}{' '}
				<a href={`${href('/embed/', locale)}#checks`}>{texts.howTo}</a>
			</p>
		</div>
	);
}
