import type { offer as ru } from '../ru/offer.ts';

export const offer: typeof ru = {
	notice: 'This page is also available in English.',
	accept: 'Read in English',
	decline: 'Stay here',
};
