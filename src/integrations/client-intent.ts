import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Adds `client:intent`: an island's script loads at the reader's first pointer, touch, focus or click in it. */
export function clientIntent(): AstroIntegration {
	return {
		name: 'client-intent',
		hooks: {
			'astro:config:setup': ({ addClientDirective }) => {
				addClientDirective({
					name: 'intent',
					entrypoint: fileURLToPath(new URL('./client-intent.directive.ts', import.meta.url)),
				});
			},
		},
	};
}

declare module 'astro' {
	interface AstroClientDirectives {
		'client:intent'?: boolean;
	}
}
