export interface TerminalSize {
	/** What programs are told, and where moves to the right end. */
	readonly columns: number;
	/** So many lines at the end can still be changed. */
	readonly rows: number;
}

/** Of a terminal that nobody looks at. */
export const USUAL_SIZE: TerminalSize = { columns: 80, rows: 24 };
