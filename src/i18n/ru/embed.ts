/** Texts of what stands in other people's pages. This file sets the shape; the other languages follow it. */
export const embed = {
	needsJavaScript: 'Для запуска нужен JavaScript.',
	onSite: 'Открыть на сайте',
};
