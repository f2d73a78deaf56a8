/** What commands print of what the services answered. */
export const submissionTexts = {} as const;
