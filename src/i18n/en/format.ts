import { createFormat } from '../create-format.ts';

export const format = createFormat('en', {
	units: { ms: 'ms', s: 's', min: 'min', mb: 'MB' },
	percent: (figure) => `${figure}%`,
});
