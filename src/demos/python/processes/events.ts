/** What can be done with something without waiting: a sum of these, which are those of `select.poll`. */
export const EVENT = { in: 1, out: 4, error: 8, hangUp: 16 } as const;

export function eventsOf(is: { in: boolean; out: boolean; error?: boolean; hangUp?: boolean }): number {
	return (
		(is.in ? EVENT.in : 0) | (is.out ? EVENT.out : 0) | (is.error ? EVENT.error : 0) | (is.hangUp ? EVENT.hangUp : 0)
	);
}
