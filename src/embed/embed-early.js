((root, asked) => {
	const theme = asked.get('theme');
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	// The page in another language: that which is asked for, or, at the address of none, the reader's own.
	const pages = [...document.querySelectorAll('link[data-language]')];
	const of = (language) => pages.find(({ hreflang }) => hreflang === language.toLowerCase().split('-')[0]);
	const named = of(asked.get('lang') ?? '');
	const wanted = named ?? ('anyLanguage' in root.dataset ? navigator.languages.map(of).find(Boolean) : null);
	if (wanted && wanted.hreflang !== root.lang) location.replace(wanted.href + location.search + location.hash);
})(document.documentElement, new URLSearchParams(location.search));
