/** A file that its name makes a begjæring. */
export const named = 'file:///saker/sak.begjaering.json';

/** A file that its content makes a begjæring, or not. */
export const unnamed = 'file:///saker/sak.json';
