import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import type { Locale } from '../../../demos/contract.ts';
import { embedTexts } from '../../../i18n/embed.ts';
import { labTexts } from '../../../i18n/lab.ts';
import { EmbedButton } from '../../run/export/EmbedButton.tsx';
import { programSnippets } from '../../run/export/embed-snippets.ts';
import { saveFile } from '../../run/export/save-file.ts';
import { ShareLink } from '../ShareLink.tsx';
import type { CodeEditor } from './editor/code-editor.ts';
import type { SettingsState } from './settings/use-settings.ts';
import { toProgramHash } from './text/program-link.ts';
import type { ProgramText } from './text/use-program-text.ts';

interface Props {
	readonly editor: RefObject<CodeEditor>;
	readonly text: ProgramText;
	readonly settings: SettingsState;
	/** Of the text, the checks and the settings. */
	readonly changes: ReadonlySignal<number>;
	/** Null while they are being written. */
	readonly onWriteChecks: (() => void) | null;
	readonly locale: Locale;
}

/** What can be done with the program as it stands there, but to run it: start over, keep it, hand it on. */
export function ProgramTools({ editor, text, settings, changes, onWriteChecks, locale }: Props) {
	const texts = labTexts[locale];
	const source = () => editor.current?.text ?? '';
	const checks = text.workspace.checks.value;

	const hashOf = () => toProgramHash(source(), settings.read(), settings.defaults.value, checks);
	const linkOf = async () => {
		const hash = await hashOf();
		if (hash === null) return null;
		history.replaceState(history.state, '', hash);
		return location.href;
	};
	const snippetsOf = async (site: string) => {
		const hash = await hashOf();
		const title = embedTexts[locale].programTitle;
		return hash === null ? null : programSnippets({ hash, source: source(), checks }, { site, lang: locale, title });
	};
	return (
		<div class="lab-tools">
			<button type="button" onClick={text.reset}>
				{texts.reset}
			</button>
			<button type="button" onClick={() => saveFile('main.py', source(), 'text/x-python;charset=utf-8')}>
				{texts.save}
			</button>
			<ShareLink
				label={texts.share}
				linkOf={linkOf}
				said={(link) => (link === null ? texts.tooLongToShare : texts.shared(link.length))}
				changes={changes}
				locale={locale}
			/>
			<EmbedButton snippetsOf={snippetsOf} changes={changes} locale={locale}>
				{onWriteChecks && (
					<p>
						<button type="button" class="quiet" onClick={onWriteChecks}>
							{checks ? texts.checks.edit : texts.checks.add}
						</button>
					</p>
				)}
			</EmbedButton>
		</div>
	);
}
