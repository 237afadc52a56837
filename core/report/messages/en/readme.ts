export const readme = {} as const;
