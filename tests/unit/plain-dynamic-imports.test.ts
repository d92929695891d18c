import { expect, it } from 'vitest';
import { withPlainImports } from '../../src/integrations/plain-dynamic-imports.ts';

const HELPER = 'import{t as e}from"./preload-helper.tnMd9Xij.js";';

it.each([
	['of one name', 'e(async()=>{let{openSearch:t}=await import(`./s.BeM.js`);return{openSearch:t}},[])', '`./s.BeM.js`'],
	['of two', 'e(async()=>{let{a:t,b:n}=await import("./x.js");return{a:t,b:n}},[])', '"./x.js"'],
])('a dynamic import %s is awaited by the page, and nothing loads the helper', (_, wrapped, file) => {
	const code = `${HELPER}let r=async()=>{let{a:t}=await ${wrapped};t()}`;
	expect(withPlainImports(code)).toBe(`let r=async()=>{let{a:t}=await self.awaits(import(${file}));t()}`);
});

it('of a part of a shared file, the part is taken out of it', () => {
	const wrapped = 'e(async()=>{let{signal:e}=await import(`./s.js`).then(e=>e.t);return{signal:e}},[])';
	expect(withPlainImports(`${HELPER}await ${wrapped}`)).toBe('await self.awaits(import(`./s.js`).then(e=>e.t))');
});

it('the helper may come under the name that it has in its file', () => {
	const wrapped = 't(async()=>{let{a:n}=await import(`./x.js`);return{a:n}},[])';
	const code = `import{t}from"./preload-helper.tnMd9Xij.js";await ${wrapped}`;
	expect(withPlainImports(code)).toBe('await self.awaits(import(`./x.js`))');
});

it('a function of the helper’s name that takes no list of files is another', () => {
	const wrapped = 'e(async()=>{let{a:t}=await import(`./x.js`);return{a:t}},[])';
	expect(withPlainImports(`${HELPER}let f=(e)=>e(1);await ${wrapped}`)).toBe(
		'let f=(e)=>e(1);await self.awaits(import(`./x.js`))',
	);
});

it.each([
	'await e(async()=>other(),[])',
	'var f=t=>e(t===`python`?()=>import(`./a.js`):()=>import(`./b.js`),[])',
	'var f=()=>e(()=>import(`./a.js`),[])',
	'var f=()=>e(()=>import(`./a.js`),__vite__mapDeps([0,1]))',
])('the helper stays where it is called in another shape: %s', (call) => {
	expect(withPlainImports(HELPER + call)).toBe(HELPER + call);
});

it('a call of something else by the same short name does not keep it', () => {
	expect(withPlainImports(`${HELPER}var f=e=>e(1);new Promise(e=>on(()=>e()))`)).toBe(
		'var f=e=>e(1);new Promise(e=>on(()=>e()))',
	);
});

it('other code stays as it is', () => {
	expect(withPlainImports('import{t as e}from"./a.js";e(1)')).toBe('import{t as e}from"./a.js";e(1)');
});
