/** Why a run of `elan check` cannot begin, in a sentence for whoever has asked for it. */
export class CheckRefusal extends Error {}
