/** How the page may be moved by itself: at once, where the reader asked for less motion. */
export const scrollBehavior = (): ScrollBehavior =>
	matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
