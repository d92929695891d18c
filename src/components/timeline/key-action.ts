/** How much closer a press on zoom comes. */
export const STEP = 1.6;

/** What a key does to a timeline; steps are rows and spans. */
export type KeyAction =
	| { readonly kind: 'zoom'; readonly factor: number }
	| { readonly kind: 'pan'; readonly share: number }
	| { readonly kind: 'move'; readonly rows: number; readonly spans: number }
	| { readonly kind: 'reset' };

export function keyAction({ key, shiftKey }: KeyboardEvent): KeyAction | null {
	switch (key) {
		case '+':
		case '=':
			return { kind: 'zoom', factor: STEP };
		case '-':
		case '_':
			return { kind: 'zoom', factor: 1 / STEP };
		case 'Home':
			return { kind: 'reset' };
		case 'ArrowLeft':
			return shiftKey ? { kind: 'pan', share: -0.25 } : { kind: 'move', rows: 0, spans: -1 };
		case 'ArrowRight':
			return shiftKey ? { kind: 'pan', share: 0.25 } : { kind: 'move', rows: 0, spans: 1 };
		case 'ArrowUp':
			return { kind: 'move', rows: -1, spans: 0 };
		case 'ArrowDown':
			return { kind: 'move', rows: 1, spans: 0 };
		default:
			return null;
	}
}
