/**
 * Of every form of the site, which are there to be read by scripts: a form of this method that stands in no `<dialog>`
 * goes nowhere when it is submitted, so a press of Run before its script is there cannot load another page. The event
 * is as ever.
 */
export const NEVER_SENT = { method: 'dialog' } as const;
