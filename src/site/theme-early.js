((r) => {
	r.dataset.js = '';
	try {
		const t = localStorage.getItem('theme');
		if (/^(light|dark)$/.test(t)) r.dataset.theme = t;
	} catch {}
})(document.documentElement);
