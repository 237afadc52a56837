import fc from 'fast-check';
import type { Choice } from '../../../core/landing/index.js';

/** A change of lines; its place is taken modulo their number. */
export interface LineEdit {
  readonly at: number;
  readonly kind: 'insert' | 'replace' | 'remove' | 'double';
}

/** What a version of the templates does to a file that it may render. */
export interface TemplateStep {
  /** Of a file that is not rendered: whether it comes, or comes back. */
  readonly comes: boolean;
  readonly change: 'none' | 'text' | 'rename' | 'rename and text' | 'drop';
  readonly edits: readonly LineEdit[];
  readonly flipsMode: boolean;
}

/** What a user does to a file before a refresh. */
export interface UserStep {
  readonly content: 'none' | 'lines' | 'as rendered next' | 'as rendered next, and lines';
  readonly edits: readonly LineEdit[];
  readonly place: 'stay' | 'delete' | 'move away' | 'move to its next place';
  readonly eol: 'as it is' | 'crlf' | 'lf';
  readonly byteOrderMark: 'as it is' | 'add' | 'remove';
  readonly turnsFinalNewline: boolean;
  readonly mode: number | null;
  /** Where nothing of the project is, but will be: what the user has there of his own. */
  readonly obstacle: 'none' | 'equal' | 'other';
  /** Takes conflict markers out, with the base between them. */
  readonly resolves: boolean;
}

/** One version of the templates, after the user's work on what the one before made. */
export interface Round {
  readonly templates: readonly TemplateStep[];
  readonly users: readonly UserStep[];
  /** What is chosen at conflicts: one for all, as by a flag, or one for each file, as in a terminal; null leaves them. */
  readonly choices: readonly (Choice | null)[];
  readonly isOneForAll: boolean;
}

/** A file that the templates render at one time or another. */
export interface Slot {
  readonly path: string;
  readonly isJson: boolean;
  readonly isOnce: boolean;
  /** Whether the first version has it. */
  readonly isFirst: boolean;
  readonly mode: 0o644 | 0o755;
  readonly lines: readonly string[];
}

export interface Case {
  readonly slots: readonly Slot[];
  readonly rounds: readonly Round[];
}

const PATHS = [
  'README.md',
  'terraform/main.tf',
  'cloudformation/stack.yaml',
  'scripts/verify.sh',
  'docker/daemon.json',
];

/** Some of them are often equal to their neighbours, which is what makes merging hard. */
const lines = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.nat(999).map((number) => `  name_${number} = true`) },
    { weight: 2, arbitrary: fc.constantFrom('', '}', '  tags = {}', 'エンドポイント', '# a note', 'key: value') },
  ),
  { maxLength: 24 },
);

const edits = fc.array(
  fc.record<LineEdit>({
    at: fc.nat(99),
    kind: fc.constantFrom('insert', 'insert', 'replace', 'replace', 'remove', 'double'),
  }),
  { minLength: 1, maxLength: 3 },
);

const often = <Value>(usual: Value, ...others: Value[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const templateSteps = fc.record<TemplateStep>({
  comes: fc.boolean(),
  change: fc.constantFrom('none', 'none', 'text', 'text', 'text', 'rename', 'rename and text', 'drop'),
  edits,
  flipsMode: often(false, true),
});

const userSteps = fc.record<UserStep>({
  content: fc.constantFrom(
    'none',
    'none',
    'lines',
    'lines',
    'lines',
    'as rendered next',
    'as rendered next, and lines',
  ),
  edits,
  place: fc.constantFrom('stay', 'stay', 'stay', 'stay', 'stay', 'delete', 'move away', 'move to its next place'),
  eol: often('as it is', 'crlf', 'lf'),
  byteOrderMark: often('as it is', 'add', 'remove'),
  turnsFinalNewline: often(false, true),
  mode: often<number | null>(null, 0o600, 0o640, 0o755),
  obstacle: often('none', 'equal', 'other'),
  resolves: fc.boolean(),
});

const slots = fc
  .array(
    fc.record({
      isOnce: fc.constantFrom(false, false, false, false, true),
      isFirst: often(true, false),
      mode: fc.constantFrom<0o644 | 0o755>(0o644, 0o755),
      lines,
    }),
    { minLength: 1, maxLength: PATHS.length },
  )
  .map((drafts) =>
    drafts.map((draft, index): Slot => {
      const path = PATHS[index] as string;
      return { ...draft, path, isJson: path.endsWith('.json') };
    }),
  );

/** One for each slot. */
const forEach = <Value>(one: fc.Arbitrary<Value>) =>
  fc.array(one, { minLength: PATHS.length, maxLength: PATHS.length });

const rounds = fc.record<Round>({
  templates: forEach(templateSteps),
  users: forEach(userSteps),
  choices: forEach(fc.constantFrom('mine', 'theirs', 'markers', 'side', null)),
  isOneForAll: fc.boolean(),
});

/** A project of a few files, edited and refreshed up to three times. */
export const cases = fc.record<Case>({ slots, rounds: fc.array(rounds, { minLength: 1, maxLength: 3 }) });
