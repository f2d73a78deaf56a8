// @ts-check

/** Something cannot be begun, for a reason that the message tells. */
export class Refusal extends Error {}
