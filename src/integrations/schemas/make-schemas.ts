import { fileURLToPath } from 'node:url';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
import { STRATEGIES } from '../../demos/strategies.ts';

/** Schemas by the names of their files, below `schemas/`, and the types of `shapes.ts` that they are made of. */
export const SCHEMAS = {
	'demo-report': 'DemoReport',
	'explore-report': 'ExploreReport',
	'embed-message': 'EmbedMessage',
	'lab-link': 'LabLink',
	'embed-query': 'EmbedQuery',
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/** Every schema by its name; `folder` is the address that they will have, and a schema's own is below it. */
export function makeSchemas(folder: string): Readonly<Record<SchemaName, Schema>> {
	const generator = createGenerator({
		path: fileURLToPath(new URL('shapes.ts', import.meta.url)),
		tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
		// `astro check` does that, and knows what is written in other languages.
		skipTypeCheck: true,
		topRef: false,
		expose: 'none',
		jsDoc: 'extended',
		// A field may be added at any time.
		additionalProperties: true,
	});
	const made = Object.entries(SCHEMAS).map(([name, type]) => {
		const { $schema, ...schema } = withStrategies(generator.createSchema(type));
		return [name, { $schema, $id: `${folder}${name}.json`, title: type, ...schema }];
	});
	return Object.fromEntries(made);
}

/** A pattern in a comment cannot name them: it would not follow the table. */
function withStrategies(schema: Schema): Schema {
	return JSON.parse(JSON.stringify(schema), (key, value) =>
		key === 'pattern' ? value.replaceAll('STRATEGY', `(${STRATEGIES.join('|')})`) : value,
	);
}
