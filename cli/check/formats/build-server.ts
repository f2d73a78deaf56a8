const { TF_BUILD: onAzure, GITHUB_ACTIONS: onGitHub } = process.env;

/** Whether what is printed is read by a build server that takes commands from it. */
export const isOnBuildServer = (onAzure ?? onGitHub) !== undefined;
