/** Whether nobody is there in spite of a terminal. A pipeline sets CI; some set it to `false` to say that they are none. */
export function isPipeline({ CI }: Readonly<Record<string, string | undefined>>): boolean {
  return CI !== undefined && !['', '0', 'false'].includes(CI.toLowerCase());
}
