(({ dataset }) => {
	dataset.js = '';
	try {
		const theme = localStorage.getItem('theme');
		if (/^(light|dark)$/.test(theme)) dataset.theme = theme;
	} catch {}
	let waiting = 0;
	let telling;
	const heard = () => {
		delete dataset.silent;
		clearTimeout(telling);
		if (waiting) telling = setTimeout(() => (dataset.silent = ''), 5e3);
	};
	self.awaits = (part) => {
		waiting++;
		heard();
		return part.finally(() => {
			waiting--;
			heard();
		});
	};
	awaits(new Promise((done) => addEventListener('load', done)));
	new PerformanceObserver(heard).observe({ type: 'resource' });
	self.rescue = () => awaits(import(/* @vite-ignore */ `RESCUE?${Date.now()}`)).catch(() => (dataset.silent = ''));
	addEventListener(
		'error',
		({ target, error }) => {
			if (target.nodeName === 'SCRIPT' || error instanceof SyntaxError) rescue();
		},
		true,
	);
	addEventListener('submit', (press) => {
		if (dataset.scripts) return;
		self.press = press;
		press.target.closest('section').dataset.state = 'loading';
	});
	addEventListener('click', ({ target }) => target.matches('.late button') && location.reload());
})(document.documentElement);
