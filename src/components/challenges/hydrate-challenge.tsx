/** Brings a challenge to life: the program to be broken, the one that is mended, and what is kept of both. */
import { hydrate } from 'preact';
import { challengesTexts } from '../../i18n/challenges.ts';
import { localeOf } from '../../i18n/locales.ts';
import { element } from '../../site/element.ts';
import { SCHEDULE_KEY, scheduleOfHash } from '../lab/program/text/program-link.ts';
import type { Slug } from './catalog.ts';
import type { Version } from './challenge-sources.ts';
import type { ProgramLine } from './program-lines.ts';
import { createProgress } from './progress.ts';
import { Stage, type StageProps } from './Stage.tsx';

const challenge = document.querySelector<HTMLElement>('[data-challenge]');
const why = document.querySelector<HTMLDetailsElement>('#why');
const progress = createProgress();
const locale = localeOf(document.documentElement.lang);
document.documentElement.dataset.scripts = 'ready';

function hydrateStage(stage: HTMLElement, slug: Slug): void {
	const version = stage.dataset.stage as Version;
	const props: StageProps = { slug, version, lines: linesIn(stage), locale };
	const source = textOf(stage);
	if (version === 'fixed') {
		hydrate(<Stage {...props} source={source} />, stage);
		return;
	}
	const linked = scheduleOfHash(location.hash);
	const own = progress.load()[slug];
	const schedule = linked ?? own;
	hydrate(
		<Stage
			{...props}
			source={source}
			offered={schedule === undefined ? null : { schedule, isOwn: linked === null }}
			linkOf={(found) => new URL(`#${SCHEDULE_KEY}=${found}`, location.href).href}
			onReached={(found) => {
				const keeping = progress.keep(slug, found);
				markSolved();
				const detail = { challenge: slug, schedule: found };
				stage.dispatchEvent(new CustomEvent('challenge:report', { detail, bubbles: true }));
				return keeping;
			}}
		/>,
		stage,
	);
}

/** What the build has put into the page is what runs: no copy of it stands beside. */
function linesIn(stage: HTMLElement): ProgramLine[] {
	return [...stage.querySelectorAll('.program-line')].map((line) => ({
		html: line.querySelector('.line-text')?.innerHTML.replace(/\n$/, '') ?? '',
		isChanged: line.classList.contains('is-changed'),
	}));
}

function textOf(stage: HTMLElement): string {
	return [...stage.querySelectorAll('.line-text')].map(({ textContent }) => textContent).join('');
}

function markSolved(): void {
	const place = challenge?.querySelector('.challenge-place');
	if (!place || place.querySelector('.solved-mark')) return;
	const { solved } = challengesTexts[locale];
	place.append(element('span', { class: 'solved-mark' }, [solved]));
}

/** A link to the explanation opens it; one to another run is offered by the page that it opens. */
function followHash(): void {
	openWhy();
	if (scheduleOfHash(location.hash) !== null) location.reload();
}

function openWhy(): void {
	if (why && location.hash === '#why') why.open = true;
}

if (challenge) {
	const slug = challenge.dataset.challenge as Slug;
	if (progress.load()[slug] !== undefined) markSolved();
	for (const stage of challenge.querySelectorAll<HTMLElement>('[data-stage]')) hydrateStage(stage, slug);
	openWhy();
	addEventListener('hashchange', followHash);
}
