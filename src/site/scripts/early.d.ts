/** What `early.js` leaves for the page's other scripts, which come when it has run. */
declare global {
	interface Window {
		/** The last submission before the page's scripts were there. */
		press?: SubmitEvent;
		/** Says that a part of the page did not come, and offers to load it afresh. */
		readonly rescue: () => void;
		/** Gives what `part` gives; says so where it is waited for and nothing comes over the network for some seconds. */
		readonly awaits: <Part>(part: Promise<Part>) => Promise<Part>;
	}
}

export {};
