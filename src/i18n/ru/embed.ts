/** Texts of what stands in other people's pages. This file sets the shape; the other languages follow it. */
export const embed = {
	needsJavaScript: 'Для запуска нужен JavaScript.',
	onSite: 'Открыть на сайте',
	openInLab: 'Открыть в лаборатории',
	embed: 'Встроить',
	asFrame: 'Рамка, для любого сайта',
	asElement: 'Элемент: растёт вместе с содержимым и сообщает странице об итогах',
	copy: 'Скопировать',
	copied: 'Скопировано.',
	refused: 'Браузер не дал доступа к буферу обмена: текст выделен, скопируйте его сами.',
	tooLarge: 'Программа слишком велика для ссылки.',
	howTo: 'Как встроить в курс, блог или документацию',
	snippet: 'Код для вставки',
	/** Так комментарий, с которого начинается проверка, говорит, что это. */
	/** `underSchedules`: after either, a regular expression with the number of schedules. */
	checkHeadings: {
		shown: 'проверка',
		hidden: 'скрытая проверка',
		underSchedules: 'на \\d+ расписани(?:и|ях)',
	},
	programTitle: 'Программа на Python',
	programDescription: 'Программа на Python, которая запускается прямо на странице.',
};
