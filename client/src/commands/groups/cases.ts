import type { Commands } from '../../services/command';

export const casesCommands: Commands = {};
