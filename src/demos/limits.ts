/** How many workers a run keeps alive at once; further processes queue for a place. */
export const MAX_LIVE_PROCESSES = 16;
