/** The published schemas, as the built site has them. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ allowUnionTypes: true });
addFormats.default(ajv);
const compiled = new Map<string, ValidateFunction>();

/** What a page told is what its schema, `demo-report` or another, says that it tells. */
export function expectValid(name: string, value: unknown): void {
	const validate = compiled.get(name) ?? ajv.compile(JSON.parse(readFileSync(`dist/schemas/${name}.json`, 'utf8')));
	compiled.set(name, validate);
	validate(value);
	expect(validate.errors ?? [], `${name}.json`).toEqual([]);
}
