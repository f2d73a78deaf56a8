/** Where the extension runs in Electron, its program is a Node only where it is told to be. */
export const asNode = { ELECTRON_RUN_AS_NODE: '1' } as const;
