/** Puts each claim before those that relate to it; editors can run it when a file is saved. */
export const sortClaimsKind = 'source.elan.sortClaims';

/** Puts properties in the order of the model; editors can run it when a file is saved. */
export const orderPropertiesKind = 'source.elan.orderProperties';
