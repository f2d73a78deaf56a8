/** What was printed as an error since the suite started: also what libraries catch and only log. */
export const printedErrors: string[] = [];
