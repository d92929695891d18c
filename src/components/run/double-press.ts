/** The usual longest time between the two presses of a double one. */
const DOUBLE_PRESS_MS = 500;

type Press = Pick<MouseEvent, 'detail' | 'timeStamp'> & { readonly pointerType?: string };

/**
 * Whether a click on the button that runs and stops is the second of a double one. Of mice browsers count the clicks; a
 * third in a row is meant. From a key or a touch screen, which need not count, a Stop so soon after Run was not meant.
 */
export function isSecondOfDouble({ detail, timeStamp, pointerType }: Press, busySince: number | null): boolean {
	if (detail === 2) return true;
	return pointerType !== 'mouse' && busySince !== null && timeStamp - busySince < DOUBLE_PRESS_MS;
}
