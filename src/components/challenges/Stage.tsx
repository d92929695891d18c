import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import type { ExploredProgram, RunEnd } from '../../demos/python/explorer/contract.ts';
import { challengesTexts } from '../../i18n/challenges.ts';
import { ReplayView } from '../lab/explorer/ReplayView.tsx';
import { standings } from '../lab/explorer/replay-model.ts';
import { NoPython } from '../lab/program/outcome/NoPython.tsx';
import { useReadiness } from '../lab/program/use-readiness.ts';
import type { Keeping } from '../storage.ts';
import { CHALLENGES, type Slug } from './catalog.ts';
import { createChallengeController } from './challenge-controller.ts';
import type { Version } from './challenge-sources.ts';
import { FixedExploration } from './FixedExploration.tsx';
import { HintLine } from './HintLine.tsx';
import { ProgramView } from './ProgramView.tsx';
import type { ProgramLine } from './program-lines.ts';
import { Verdict } from './Verdict.tsx';

export interface StageProps {
	readonly slug: Slug;
	/** Of the fixed one nothing is kept, and nothing is linked to. */
	readonly version: Version;
	readonly lines: readonly ProgramLine[];
	readonly locale: Locale;
}

interface Props extends StageProps {
	/** What runs; empty where the page is built. */
	readonly source?: string;
	/** A schedule that the address carries, or one that the reader found earlier: offered, and not followed by itself. */
	readonly offered?: { readonly schedule: string; readonly isOwn: boolean } | null;
	readonly linkOf?: (schedule: string) => string;
	/** The reader's own run has reached the goal. */
	readonly onReached?: (schedule: string) => Keeping;
}

/** A program, and beside it the reader who decides which of its threads goes on. */
export function Stage({ slug, version, lines, locale, source = '', offered, linkOf, onReached }: Props) {
	const texts = challengesTexts[locale];
	const challenge = CHALLENGES.find((each) => each.slug === slug);
	const isReached = (end: RunEnd) => challenge?.isReached(end, texts) ?? false;
	const keeping = useSignal<Keeping>('kept');
	const program: ExploredProgram = { source, rule: 'cpython' };
	const controller = useMemo(
		() =>
			createChallengeController({
				load: () => import('../../demos/python/client/explore.ts'),
				program,
				isReached,
				onReached(schedule) {
					keeping.value = onReached?.(schedule) ?? 'kept';
				},
			}),
		[],
	);
	useEffect(() => controller.dispose, []);
	const { explorer, verdict, hint } = controller;
	const readiness = useReadiness(true, () => source);
	const shownLine = useSignal<number | null>(null);
	const shown = explorer.replay.value;
	const isUnsupported = readiness.support?.isSupported === false;
	const isFaulty = version === 'faulty';
	const threads = shown && !shown.replay.end ? standings(shown.replay) : [];
	useEffect(() => {
		shownLine.value = null;
	}, [shown]);

	return (
		<div
			class="stage"
			data-state={verdict.value ?? (shown ? 'playing' : 'idle')}
			onFocusCapture={readiness.prepare}
			onPointerEnter={readiness.prepare}
		>
			<ProgramView
				lines={lines}
				threads={threads}
				shownLine={shownLine.value}
				name={challenge?.[isFaulty ? 'program' : 'fixed'] ?? ''}
				locale={locale}
			/>
			<div class="stage-play needs-js">
				{isUnsupported ? (
					<NoPython ownWay={{ href: '#why', text: texts.ownWay }} locale={locale} />
				) : (
					<>
						<div class="lab-bar">
							<button type="button" class="run" onClick={() => explorer.conduct(program)}>
								{shown ? texts.startAgain : isFaulty ? texts.start : texts.startFixed}
							</button>
							<p role="status">{explorer.isFollowing.value && !shown ? texts.starting : ''}</p>
						</div>
						{!shown && readiness.firstLoadBytes !== null && (
							<p class="hint">{texts.firstLoad(readiness.firstLoadBytes)}</p>
						)}
						{explorer.problem.value && (
							<p class="problem" role="alert">
								{texts.problem[explorer.problem.value]}
							</p>
						)}
						{offered && !shown?.path && (
							<p>
								{offered.isOwn ? texts.kept : texts.linked}{' '}
								<button type="button" class="quiet" onClick={() => explorer.follow(program, offered.schedule)}>
									{offered.isOwn ? texts.replayKept : texts.replay}
								</button>
							</p>
						)}
						{verdict.value && shown && (
							<Verdict
								verdict={verdict.value}
								shown={shown}
								version={version}
								keeping={keeping.value}
								locale={locale}
							/>
						)}
						{shown && (
							<ReplayView
								key={shown.path ? 'conducted' : 'followed'}
								shown={shown}
								onChoose={explorer.choose}
								onUndo={explorer.undo}
								onPlayOn={explorer.playOn}
								onLine={(line) => {
									shownLine.value = line;
								}}
								lineLabel={texts.showLine}
								{...(linkOf && {
									share: {
										label: verdict.value === 'reached' ? texts.share : texts.shareRun,
										linkOf: async (_, schedule) => linkOf(schedule),
										said: () => texts.shared,
									},
								})}
								locale={locale}
							>
								{isFaulty && shown.replay.next && (
									<HintLine
										hint={hint.value}
										onAsk={controller.askForHint}
										onStop={controller.stopHint}
										locale={locale}
									/>
								)}
							</ReplayView>
						)}
						{!isFaulty && (
							<FixedExploration explorer={explorer} program={program} isReached={isReached} locale={locale} />
						)}
					</>
				)}
			</div>
		</div>
	);
}
