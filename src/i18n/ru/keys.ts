/** The list of keys. A key that is pressed with another follows it after `+`. This file sets the shape. */
export const keys = {
	title: 'Клавиши',
	close: 'Закрыть',
	everywhere: {
		title: 'На любой странице',
		keys: [
			['Ctrl + K', 'поиск'],
			['?', 'этот список'],
			['Esc', 'закрыть то, что открылось поверх страницы'],
		],
	},
	search: {
		title: 'В поиске',
		keys: [
			['↑ ↓', 'выбрать найденное'],
			['Enter', 'открыть'],
		],
	},
	timeline: {
		title: 'На ленте времени, когда она в фокусе',
		keys: [
			['↑ ↓', 'другая дорожка'],
			['← →', 'соседний отрезок'],
			['+ −', 'крупнее, мельче'],
			['Shift + ← →', 'сдвинуть ленту'],
			['Home', 'показать всё целиком'],
		],
	},
	editor: {
		title: 'В редакторе лаборатории',
		keys: [
			['Ctrl + Enter', 'запустить программу'],
			['Ctrl + /', 'закомментировать строки или вернуть'],
			['Tab', 'отступ; Shift + Tab убирает его'],
			['Ctrl + Z', 'отменить правку'],
			['Esc, Tab', 'выйти из редактора'],
		],
	},
	replay: {
		title: 'В шагах исполнения, когда они в фокусе',
		keys: [
			['↑ ↓', 'соседний шаг'],
			['Home, End', 'первый и последний'],
			['1 – 9', 'кому идти дальше, когда выбираете вы'],
		],
	},
	race: {
		title: 'В гонке по шагам',
		keys: [
			['1, 2', 'шаг этого потока'],
			['Backspace', 'вернуть последний шаг'],
		],
	},
	/** Beside the switch. */
	byKey: 'Открывать этот список клавишей ?',
	byKeyHint: 'Выключите, если нажимаете её случайно или диктуете голосом: останется кнопка внизу страницы.',
};

export type KeysTexts = Readonly<Omit<typeof keys, KeyGroup>> & Readonly<Record<KeyGroup, KeyList>>;
export type KeyGroup = 'everywhere' | 'search' | 'timeline' | 'editor' | 'replay' | 'race';
export interface KeyList {
	readonly title: string;
	readonly keys: readonly (readonly string[])[];
}
