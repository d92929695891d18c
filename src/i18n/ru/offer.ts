/** What offers the page in this language to a reader who has it in another: apart, since it is loaded alone. */
export const offer = {
	notice: 'Эта страница есть и по-русски.',
	accept: 'Читать по-русски',
	decline: 'Остаться здесь',
};
