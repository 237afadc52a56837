import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { stubbedEnvironment } from './stubs.js';

/** What one call gets in place of its answer: shell commands. */
export interface Fault {
  /** Counted from 1. */
  readonly call: number;
  readonly commands: string;
}

/** What the AWS CLI answered, call by call, to give the same again where there is no AWS. */
export interface AwsRecording {
  /** For a program whose calls are written down. */
  readonly env: Record<string, string>;
  /** The arguments of each call. */
  readonly calls: () => string[];
  /** For the same program with the same arguments, which has these tools and `aws`. */
  readonly replay: (tools: readonly string[], fault?: Fault) => Record<string, string>;
  readonly remove: () => void;
}

const NEXT = 'number=$(($(cat "$COUNTER" 2>/dev/null || echo 0) + 1))\necho "$number" >"$COUNTER"';

/** @param env of the AWS that answers */
export function recordAws(env: Readonly<Record<string, string>>): AwsRecording {
  const tape = mkdtempSync(join(tmpdir(), 'ecr-privatelink-calls-'));
  const removals = [() => rmSync(tape, { recursive: true, force: true })];
  const withAws = (tools: readonly string[], commands: string) => {
    const stub = stubbedEnvironment(tools, { aws: commands });
    removals.push(stub.remove);
    return stub.env;
  };
  const path = env.PATH ?? process.env.PATH ?? '';
  const recorder = withAws(
    [],
    `PATH='${path}' COUNTER='${tape}/count'
${NEXT}
cd '${tape}'
printf '%s\\n' "$*" >"$number.call"
code=0
(cd "$OLDPWD" && exec aws "$@") >"$number.out" 2>"$number.err" || code=$?
echo "$code" >"$number.code"
cat "$number.out"
cat "$number.err" >&2
exit "$code"`,
  );
  return {
    env: { ...env, PATH: [recorder.PATH, path].join(delimiter) },
    calls: () => {
      const { length } = readdirSync(tape).filter((name) => name.endsWith('.call'));
      return Array.from({ length }, (_, index) => readFileSync(join(tape, `${index + 1}.call`), 'utf8').trim());
    },
    replay: (tools, fault) =>
      withAws(
        tools,
        `COUNTER="$HOME/count"
${NEXT}
${fault ? `if [ "$number" = ${fault.call} ]; then\n${fault.commands}\nfi` : ''}
cd '${tape}'
if [ "$*" != "$(cat "$number.call")" ]; then echo "recorded as call $number was another one than $*" >&2; exit 97; fi
cat "$number.out"
cat "$number.err" >&2
exit "$(cat "$number.code")"`,
      ),
    remove: () => {
      for (const remove of removals) remove();
    },
  };
}
