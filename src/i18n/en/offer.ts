import type { OfferTexts } from '../offer.ts';

export const offer: OfferTexts = {
	notice: 'This page is also available in English.',
	accept: 'Read in English',
	decline: 'Stay here',
};
