((asked) => {
	for (const name of ['strategy', 'engine']) {
		const wanted = asked.get(name) ?? '';
		for (const radio of document.querySelectorAll(`[name=${name}]`)) if (radio.value === wanted) radio.checked = true;
	}
})(new URLSearchParams(location.search));
