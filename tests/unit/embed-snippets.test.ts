import { describe, expect, test } from 'vitest';
import { demoSnippets, programSnippets } from '../../src/components/run/export/embed-snippets.ts';

const options = { site: 'https://example.org/handbook/', lang: 'en', title: 'Python' };

describe('what is pasted into another page', () => {
	test('is a frame with the link, or the element with the program as it reads', () => {
		const program = {
			hash: '#code=abc&interval=0.5&checks=def',
			source: 'if a < b:\n    print("&")\n',
			checks: 'assert a',
		};
		const { iframe, element } = programSnippets(program, options);
		expect(iframe).toContain(
			'src="https://example.org/handbook/embed/program/?lang=en#code=abc&amp;interval=0.5&amp;checks=def"',
		);
		expect(element).toBe(
			[
				'<script async src="https://example.org/handbook/parallel-python.js"></script>',
				'<parallel-python interval="0.5" lang="en">',
				'<script type="text/python">',
				'if a < b:\n    print("&")',
				'</script>',
				'<script type="text/python" data-checks>',
				'assert a',
				'</script>',
				'</parallel-python>',
			].join('\n'),
		);
	});

	test('has a program in an attribute where HTML would end its script too early', () => {
		const { element } = programSnippets({ hash: '#code=abc', source: 'print("</script>")', checks: '' }, options);
		expect(element).toContain('<parallel-python lang="en" code="print(&quot;</script>&quot;)"></parallel-python>');
	});

	test('names a demo and what was chosen', () => {
		const { iframe, element } = demoSnippets('race', { strategy: 'threads', engine: 'python' }, options);
		expect(iframe).toContain('/handbook/embed/race/?strategy=threads&amp;engine=python&amp;lang=en"');
		expect(element).toContain('<parallel-python demo="race" strategy="threads" engine="python" lang="en">');
	});
});
