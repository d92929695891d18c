import { describe, expect, it } from 'vitest';
import { defaultForm, fromHash, toHash } from '../../src/components/lab/lab-link.ts';

describe('a link to the laboratory', () => {
	it('comes back as it was written', () => {
		const form = {
			...defaultForm('download', 'typescript'),
			strategies: ['threads', 'asyncio'] as const,
			place: 'main-thread' as const,
		};
		expect(fromHash(toHash(form), 'typescript')).toEqual({ form, notUnderstood: [] });
	});

	it('takes what it understands and names the rest', () => {
		const { form, notUnderstood } = fromHash(
			'#workload=sleep&strategies=asyncio,fibers&place=moon&count=7&count2=1&durationMs=soon',
			'typescript',
		);
		expect(form).toMatchObject({ workload: 'sleep', strategies: ['asyncio'], place: 'worker' });
		expect(form.input).toMatchObject({ count: 7, durationMs: 100 });
		expect(notUnderstood).toEqual(['strategies=fibers', 'place=moon', 'count2=1', 'durationMs=soon']);
	});

	it('keeps a number out of bounds, for the form to explain', () => {
		expect(fromHash('#workload=sleep&count=-5', 'typescript').form.input.count).toBe(-5);
	});

	it('does not choke on rubbish', () => {
		const { form, notUnderstood } = fromHash(`#workload=${'x'.repeat(500)}&%%%`, 'typescript');
		expect(form.workload).toBe('sum-of-squares');
		for (const part of notUnderstood) expect(part.length).toBeLessThanOrEqual(41);
	});
});
