import attachmentData from '#schemas/vedlegg.json';

const right = new RegExp(`^[^/\\\\]{1,80}\\.(?:${Object.keys(attachmentData.types).join('|')})$`, 'i');

/** @returns whether the name of a file is plainly right, as most are, and need not be looked at closely */
export const isPlainFileName = (name: string): boolean => right.test(name);
