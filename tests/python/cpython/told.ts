/** What `program.py` tells of the tests that it runs. */
export type Told =
	| { readonly kind: 'engine'; readonly version: string }
	| { readonly kind: 'begun'; readonly id: string }
	/** Also of what has not begun: a test of a class that is skipped, or a module as a whole. */
	| ({ readonly kind: 'ended'; readonly id: string } & TestOutcome)
	| { readonly kind: 'end' };

export type TestOutcome =
	| { readonly status: 'passed' }
	| { readonly status: 'skipped'; readonly reason: string }
	| { readonly status: 'failed'; readonly details: string };

const [BEGIN, END] = ['\x1e', '\x1f'];

/** Takes output as it comes, and finds what is told in it. */
export class Listener {
	#pending = '';

	/** What the text so far has told in full. */
	hear(text: string): readonly Told[] {
		this.#pending += text;
		const told: Told[] = [];
		for (;;) {
			const begin = this.#pending.indexOf(BEGIN);
			const end = this.#pending.indexOf(END, begin);
			if (begin < 0) this.#pending = '';
			if (begin < 0 || end < 0) return told;
			told.push(JSON.parse(this.#pending.slice(begin + 1, end)));
			this.#pending = this.#pending.slice(end + 1);
		}
	}
}
