import type { Commands } from '../../services/command';

export const sendingCommands: Commands = {};
