((r) => {
	r.dataset.js = '';
	try {
		const t = localStorage.getItem('theme');
		if (t === 'light' || t === 'dark') r.dataset.theme = t;
	} catch {}
})(document.documentElement);
