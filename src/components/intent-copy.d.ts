/** A module for itself, of the same text: the bundler puts it beside whoever asks for it. */
declare module '*/intent.ts?copy' {
	export const hydrateOnIntent: typeof import('./intent.ts').hydrateOnIntent;
}
