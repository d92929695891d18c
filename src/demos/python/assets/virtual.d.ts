declare module 'virtual:python-assets' {
	/** Put in by the build. */
	export const manifest: import('./manifest.ts').Manifest;
}
