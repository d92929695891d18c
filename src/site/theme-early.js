(({ dataset }) => {
	dataset.js = '';
	try {
		const t = localStorage.getItem('theme');
		if (/^(light|dark)$/.test(t)) dataset.theme = t;
	} catch {}
})(document.documentElement);
