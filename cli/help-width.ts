/** Of the help that the build writes to files, in columns. */
export const HELP_WIDTH = 80;
