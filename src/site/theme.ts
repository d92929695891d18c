import { keep } from './storage.ts';

/** Makes the theme button work. The choice is kept only where it differs from the system's preference. */
export function startThemeSwitch(): void {
	const button = document.querySelector('button[data-theme-switch]');
	if (!button) return;
	const systemDark = matchMedia('(prefers-color-scheme: dark)');
	const root = document.documentElement;
	const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);
	const show = () => button.setAttribute('aria-pressed', String(isDark()));

	button.addEventListener('click', () => {
		const wanted = isDark() ? 'light' : 'dark';
		const chosen = (wanted === 'dark') === systemDark.matches ? null : wanted;
		if (chosen) root.dataset.theme = chosen;
		else delete root.dataset.theme;
		keep('theme', chosen);
		show();
	});
	systemDark.addEventListener('change', show);
	show();
}
