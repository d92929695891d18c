/** Says on the list of the challenges which of them the reader has solved, and forgets it where that is wanted. */
import { challengesTexts } from '../../i18n/challenges.ts';
import { localeOf } from '../../i18n/locales.ts';
import { element } from '../../site/element.ts';
import type { Keeping } from '../storage.ts';
import { CHALLENGES, type Slug } from './catalog.ts';
import { createProgress, type Solutions } from './progress.ts';

const texts = challengesTexts[localeOf(document.documentElement.lang)];
const progress = createProgress();
const items = [...document.querySelectorAll<HTMLElement>('[data-challenge-item]')];
const line = document.querySelector<HTMLElement>('[data-challenge-progress]');
const told = line?.querySelector('[role=status]');
document.documentElement.dataset.scripts = 'ready';

function show(solutions: Solutions): void {
	for (const item of items) {
		const isSolved = solutions[item.dataset.challengeItem as Slug] !== undefined;
		item.toggleAttribute('data-solved', isSolved);
		item.querySelector('.solved-mark')?.remove();
		if (isSolved) item.querySelector('a')?.after(element('span', { class: 'solved-mark' }, [texts.solved]));
	}
	const count = Object.keys(solutions).length;
	if (count === 0) line?.setAttribute('hidden', '');
	else say(texts.progress(count, CHALLENGES.length), texts.forget, forget);
}

function forget(): void {
	const forgotten = progress.forget();
	show({});
	say(texts.forgotten(Object.keys(forgotten).length), texts.restore, () => {
		const keeping: Keeping = progress.restore(forgotten);
		show(progress.load());
		if (keeping !== 'kept') told?.append(` ${texts[keeping]}`);
	});
}

/** And what can be done about it, by a button that has the focus of the one that was there. */
function say(words: string, label: string, onClick: () => void): void {
	line?.removeAttribute('hidden');
	const hadFocus = line?.contains(document.activeElement);
	const button = element('button', { type: 'button', class: 'quiet' }, [label]);
	button.addEventListener('click', onClick);
	if (told) told.textContent = words;
	line?.querySelector('button')?.remove();
	line?.append(' ', button);
	if (hadFocus) button.focus();
}

show(progress.load());
// A challenge may have been solved in another tab, or on the page that Back leads from.
addEventListener('storage', () => show(progress.load()));
addEventListener('pageshow', () => show(progress.load()));
