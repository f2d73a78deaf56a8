/** What a server asks its client that runs where it has no files itself: in a browser. */
export const fileMethods = {
  /** {@link ReadTextParams} → {@link ReadTextAnswer} */
  readText: 'elan/readText',
  /** {@link FileParams} → whether there is such a file; also where it cannot be looked at */
  exists: 'elan/fileExists',
} as const;

export interface FileParams {
  readonly uri: string;
}

export interface ReadTextParams extends FileParams {
  /** In bytes: a larger file is not read. */
  readonly most: number;
}

/** Neither is there where there is no such file. */
export interface ReadTextAnswer {
  readonly text?: string;
  /** Why it cannot be read. */
  readonly problem?: string;
}
