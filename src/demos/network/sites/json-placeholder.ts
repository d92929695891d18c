/**
 * jsonplaceholder.typicode.com: records of a social network in JSON, in the shapes that tutorials expect of it and with
 * words of our own. What is written is answered as if it were kept, and is not.
 */
import { headerOf, jsonReply, type Question, type Reply } from '../reply.ts';
import { capitalized, numberBelow, word, words } from './words.ts';

export const JSON_PLACEHOLDER = 'jsonplaceholder.typicode.com';

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

interface Table {
	readonly count: number;
	readonly row: (id: number) => Row;
	/** The field that says which row of another table a row belongs to. */
	readonly owner?: string;
}

/** So many rows in turn belong to one owner. */
const ownerOf = (id: number, each: number) => Math.ceil(id / each);

const tables: Readonly<Record<string, Table>> = {
	posts: {
		count: 100,
		owner: 'userId',
		row: (id) => ({ userId: ownerOf(id, 10), id, title: words(5, `title ${id}`), body: words(24, `body ${id}`) }),
	},
	comments: {
		count: 500,
		owner: 'postId',
		row: (id) => ({
			postId: ownerOf(id, 5),
			id,
			name: words(4, `comment ${id}`),
			email: `${word(`mail ${id}`)}${id}@mail.example`,
			body: words(20, `said ${id}`),
		}),
	},
	albums: {
		count: 100,
		owner: 'userId',
		row: (id) => ({ userId: ownerOf(id, 10), id, title: words(3, `album ${id}`) }),
	},
	photos: {
		count: 5_000,
		owner: 'albumId',
		row: (id) => ({
			albumId: ownerOf(id, 50),
			id,
			title: words(4, `photo ${id}`),
			url: `https://images.example/600/${id}`,
			thumbnailUrl: `https://images.example/150/${id}`,
		}),
	},
	todos: {
		count: 200,
		owner: 'userId',
		row: (id) => ({
			userId: ownerOf(id, 20),
			id,
			title: words(4, `todo ${id}`),
			completed: numberBelow(2, `done ${id}`) === 1,
		}),
	},
	users: { count: 10, row: userOf },
};

function userOf(id: number): Row {
	const [first, last] = [capitalized(word(`first ${id}`)), capitalized(word(`last ${id}`))];
	const username = `${first}${id}`;
	const digits = (size: number, purpose: string) =>
		`${10 ** (size - 1) + numberBelow(9 * 10 ** (size - 1), `${purpose} ${id}`)}`;
	const degrees = (limit: number, purpose: string) =>
		(numberBelow(2 * limit * 10_000, `${purpose} ${id}`) / 10_000 - limit).toFixed(4);
	return {
		id,
		name: `${first} ${last}`,
		username,
		email: `${username.toLowerCase()}@mail.example`,
		address: {
			street: `${capitalized(word(`street ${id}`))} Street`,
			suite: `Apt. ${digits(3, 'suite')}`,
			city: `${capitalized(word(`city ${id}`))}ton`,
			zipcode: `${digits(5, 'zip')}-${digits(4, 'zone')}`,
			geo: { lat: degrees(90, 'lat'), lng: degrees(180, 'lng') },
		},
		phone: `555-${digits(3, 'phone')}-${digits(4, 'line')}`,
		website: `${username.toLowerCase()}.example`,
		company: {
			name: `${capitalized(word(`company ${id}`))} and Sons`,
			catchPhrase: words(3, `phrase ${id}`),
			bs: words(3, `business ${id}`),
		},
	};
}

/** Null where the path is none of its tables. */
export function jsonPlaceholderReply(question: Question): Reply | null {
	const { url, method } = question;
	const [name = '', idText, nested, ...rest] = url.pathname.replace(/^\/|\/$/g, '').split('/');
	const table = tableOf(name);
	if (!table || rest.length > 0) return null;
	if (idText === undefined) return method === 'POST' ? created(table, question) : listed(table, url.searchParams);
	const id = Number(idText);
	if (!Number.isInteger(id) || id < 1 || id > table.count) return jsonReply({}, 404);
	if (nested === undefined) return changed(table.row(id), question);
	const within = tableOf(nested);
	const owner = `${name.replace(/s$/, '')}Id`;
	return within?.owner === owner ? listed(within, new URLSearchParams([[owner, idText]])) : jsonReply({}, 404);
}

function tableOf(name: string): Table | null {
	return Object.hasOwn(tables, name) ? (tables[name] ?? null) : null;
}

/** Fields are compared with what is asked for; `_start`, `_limit` and `_page` cut the list. */
function listed({ count, row }: Table, asked: URLSearchParams): Reply {
	const wanted = [...asked].filter(([name]) => !name.startsWith('_'));
	const rows = Array.from({ length: count }, (_, place) => row(place + 1)).filter((one) =>
		wanted.every(([name, value]) => `${one[name]}` === value),
	);
	const limit = Number(asked.get('_limit') ?? (asked.has('_page') ? 10 : rows.length));
	const start = Number(asked.get('_start') ?? (Number(asked.get('_page') ?? 1) - 1) * limit);
	return jsonReply(rows.slice(start, start + limit));
}

function created({ count }: Table, question: Question): Reply {
	return jsonReply({ ...sent(question), id: count + 1 }, 201);
}

function changed(row: Row, question: Question): Reply {
	switch (question.method) {
		case 'PUT':
			return jsonReply({ ...sent(question), id: row.id });
		case 'PATCH':
			return jsonReply({ ...row, ...sent(question), id: row.id });
		case 'DELETE':
			return jsonReply({});
		default:
			return jsonReply(row);
	}
}

function sent(question: Question): Readonly<Record<string, unknown>> {
	const text = new TextDecoder().decode(question.body);
	if (headerOf(question, 'content-type')?.startsWith('application/x-www-form-urlencoded'))
		return Object.fromEntries(new URLSearchParams(text));
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}
