import data from '#schemas/grenser.json';

/**
 * How much is read of what comes from elsewhere, by what it is: sizes in bytes, of what is compressed after it has been
 * unpacked. `schemas/grenser.json` is the one place where they stand; the README has them in a table.
 */
export const limits = data;
