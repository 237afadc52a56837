/** Between the pages of the file of help that the build writes; no text has it. */
const PAGE = '\f';

/** Options that take the next word. */
const VALUED = ['--language', '-C'];

/**
 * What a command line asks help on.
 *
 * @returns null where it asks for none; the word that stands where a command does, or '' for the whole of the help
 */
export function helpTopic(argv: readonly string[]): string | null {
  const end = argv.indexOf('--');
  const words = argv
    .slice(0, end === -1 ? undefined : end)
    .filter((word, index, all) => !VALUED.includes(word) && !VALUED.includes(all[index - 1] ?? ''))
    .filter((word) => !word.startsWith('--language='));
  const isWord = words[0] === 'help';
  if (!isWord && !words.includes('--help') && !words.includes('-h')) return null;
  return words.slice(isWord ? 1 : 0).find((word) => !word.startsWith('-')) ?? '';
}

/** All pages in one text, so that help reads one file: the whole first, then those of the commands, each with its name in the first line. */
export function joinHelp(whole: string, commands: Readonly<Record<string, string>>): string {
  return [whole, ...Object.entries(commands).map(([name, page]) => `${name}\n${page}`)].join(PAGE);
}

/** The page of a topic; null where there is none. */
export function cutHelp(pages: string, topic: string): string | null {
  const [whole = '', ...commands] = pages.split(PAGE);
  if (topic === '') return whole;
  return commands.find((page) => page.startsWith(`${topic}\n`))?.slice(topic.length + 1) ?? null;
}
