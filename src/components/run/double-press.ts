/** The usual longest time between the two presses of a double one. */
const DOUBLE_PRESS_MS = 500;

/**
 * Whether a click on the button that runs and stops is the second of a double one. Mice and most touch screens count
 * their clicks; from a key, or a screen that does not count, a Stop so soon after Run was not meant as one.
 */
export function isSecondOfDouble(
	{ detail, timeStamp }: Pick<MouseEvent, 'detail' | 'timeStamp'>,
	busySince: number | null,
): boolean {
	return detail > 1 || (busySince !== null && timeStamp - busySince < DOUBLE_PRESS_MS);
}
