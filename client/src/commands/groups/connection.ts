import type { Commands } from '../../services/command';

export const connectionCommands: Commands = {};
