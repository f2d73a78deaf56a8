/** What completion says in words of its own. */
export const words = {
  nb: {
    today: 'i dag',
    required: 'påkrevd',
    nextPriority: 'neste ledige plass',
    emptyOne: 'uten innhold',
    allUnnamed: 'alle krav som ikke har et tvangsgrunnlag',
  },
  en: {
    today: 'today',
    required: 'required',
    nextPriority: 'the next place',
    emptyOne: 'to fill in',
    allUnnamed: 'all claims without a ground',
  },
} as const;
