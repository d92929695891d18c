import { createFormat } from '../create-format.ts';

export const format = createFormat('ru', {
	units: { ms: 'мс', s: 'с', min: 'мин', mb: 'МБ' },
	percent: (figure) => `${figure}\u00a0%`,
	date: (long) => long.replace(/\s?г\.$/, ''),
});
