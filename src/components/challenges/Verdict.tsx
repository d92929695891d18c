import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import { challengesTexts } from '../../i18n/challenges.ts';
import type { ShownReplay } from '../lab/explorer/explorer-controller.ts';
import type { Keeping } from '../storage.ts';
import type { Version } from './challenge-sources.ts';

interface Props {
	readonly verdict: 'reached' | 'missed';
	readonly shown: ShownReplay;
	readonly version: Version;
	/** Whether the solution will be known at the next visit. */
	readonly keeping: Keeping;
	readonly locale: Locale;
}

/** Whether the run has reached the goal, and what there is to be done now. Takes the focus of the choice that ended it. */
export function Verdict({ verdict, shown, version, keeping, locale }: Props) {
	const texts = challengesTexts[locale];
	const box = useRef<HTMLDivElement>(null);
	const isOwn = shown.path !== null;
	const isSolved = verdict === 'reached' && isOwn && version === 'faulty';
	useEffect(() => {
		if (isOwn) box.current?.focus();
	}, [shown]);
	return (
		<div ref={box} class={`verdict is-${verdict}`} tabIndex={-1}>
			<p>
				<b>{texts.verdict[isOwn ? version : 'linked'][verdict]}</b> {isSolved && <a href="#why">{texts.whatNow}</a>}
			</p>
			{isSolved && keeping !== 'kept' && <p>{texts[keeping]}</p>}
		</div>
	);
}
