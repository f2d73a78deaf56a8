/** What commands print of what the services answered. */
export const answerTexts = {
  environment: { nb: 'Miljø: {name}', en: 'Environment: {name}' },
} as const;
