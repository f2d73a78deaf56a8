/** What commands print of what the services answered. */
export const ledgerTexts = {} as const;
