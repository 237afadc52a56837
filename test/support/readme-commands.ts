import { spawnSync } from 'node:child_process';

/** A command of a generated README: a statement of a code block, or code within a sentence that is one. */
export interface ReadmeCommand {
  readonly text: string;
  /** `bash`, `sh`, `powershell`; `inline` within a sentence. */
  readonly language: string;
}

const PROGRAMS = 'aws|bash|cdk|docker|npm|npx|powershell|pwsh|sudo|terraform';
/** A program with something for it to do, or a script of the project. */
const INLINE = new RegExp(`^(?:(?:${PROGRAMS}) [a-z-].*|(?:scripts|docker)/[\\w-]+\\.sh\\b.*)$`);

/** The commands in the order of the text. */
export function commandsOf(markdown: string): ReadmeCommand[] {
  const pieces = markdown.split(/^(```\w*\n.*?^```)$/gms);
  return pieces.flatMap((piece) => {
    const block = /^```(\w*)\n(.*?)^```$/ms.exec(piece);
    if (block === null) return inlineCommands(piece);
    const [, language = '', code = ''] = block;
    if (!['bash', 'sh', 'powershell'].includes(language)) return [];
    const texts = language === 'powershell' ? code.trim().split('\n') : statements(code);
    return texts.map((text) => ({ text, language }));
  });
}

function inlineCommands(prose: string): ReadmeCommand[] {
  return [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)]
    .map(([, code = '']) => code)
    .filter((code) => INLINE.test(code))
    .map((text) => ({ text, language: 'inline' }));
}

/** The statements of shell code; what is not complete at the end of a line goes on in the next one. */
export function statements(code: string): string[] {
  const found: string[] = [];
  let lines: string[] = [];
  for (const line of code.split('\n')) {
    if (lines.length === 0 && (line.trim() === '' || line.startsWith('#'))) continue;
    lines.push(line);
    if (isComplete(lines)) {
      found.push(lines.join('\n'));
      lines = [];
    }
  }
  if (lines.length > 0) throw new Error(`a statement is not complete: ${lines.join('\n')}`);
  return found;
}

const accepted = new Map<string, boolean>();

/** The shell says so; it takes a document without its end, and a line that goes on, for complete. */
function isComplete(lines: readonly string[]): boolean {
  const document = lines.map((line) => /<<'(\w+)'$/.exec(line)?.[1]).find((mark) => mark !== undefined);
  if (document !== undefined && lines.at(-1) !== document) return false;
  if (/[\\|]$/.test(lines.at(-1) ?? '')) return false;
  const text = lines.join('\n');
  const known = accepted.get(text) ?? spawnSync('bash', ['-n', '-c', text], { stdio: 'ignore' }).status === 0;
  accepted.set(text, known);
  return known;
}
