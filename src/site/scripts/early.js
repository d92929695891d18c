(({ dataset }) => {
	self.rescue = () => import(`RESCUE?${Date.now()}`).catch(() => {});
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
})(document.documentElement);
