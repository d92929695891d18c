import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../../demos/contract.ts';
import { explorerTexts } from '../../../i18n/explorer.ts';
import { withFile } from '../program/outcome/source-location.ts';
import type { Standing } from './replay-model.ts';

interface Props {
	readonly standings: readonly Standing[];
	readonly onChoose: (schedule: string) => void;
	readonly locale: Locale;
}

/** Where every thread stands; those that can go on are buttons, numbered for the keyboard. */
export function ChoiceList({ standings, onChoose, locale }: Props) {
	const texts = explorerTexts[locale];
	const list = useRef<HTMLFieldSetElement>(null);
	const hadFocus = useRef(false);
	useLayoutEffect(() => {
		// The button that was pressed may be gone: its thread waits now, or has ended.
		const isLost = hadFocus.current && !list.current?.contains(document.activeElement);
		if (isLost) list.current?.querySelector<HTMLElement>('button:enabled')?.focus();
	}, [standings]);
	return (
		<fieldset
			ref={list}
			class="explorer-choice"
			onFocusCapture={() => {
				hadFocus.current = true;
			}}
			onFocusOut={({ relatedTarget }) => {
				// An element that is taken away loses the focus to nothing.
				if (relatedTarget !== null) hadFocus.current = false;
			}}
		>
			<legend class="visually-hidden">{texts.whoGoesOn}</legend>
			{standings.map(({ thread, name, line, isCurrent, choice }) =>
				choice === null ? (
					<p key={thread}>
						{name}
						{line === null ? '' : `, ${withFile(line.location, texts.line)}`}: {texts.waits}
					</p>
				) : (
					<button
						key={thread}
						type="button"
						disabled={choice.schedule === null}
						onClick={() => choice.schedule !== null && onChoose(choice.schedule)}
					>
						<kbd>{choice.number}</kbd> <b>{name}</b>{' '}
						<span>
							{line === null ? (isCurrent ? texts.begins : texts.notBegun) : withFile(line.location, texts.line)}
							{isCurrent && line !== null ? `, ${texts.goesOn}` : ''}
						</span>{' '}
						<code>{line?.code}</code>
					</button>
				),
			)}
		</fieldset>
	);
}
