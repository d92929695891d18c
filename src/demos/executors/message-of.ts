/** What went wrong, in one line that survives the way out of a worker. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
