import assert from 'node:assert/strict';
import type { Look } from './failure-modes.js';
import { recordAws } from './recorded-aws.js';
import { FINDINGS, type ScriptProject, STANDARD } from './script-projects.js';
import type { Outcome } from './tools.js';

/** What a script is to find: the failure modes that it is a sign of, its subject, and how it goes on. */
export type Expected = readonly [modes: readonly number[], subject: string, detail: RegExp];

/** What `--json` says of a check. */
export interface Check {
  readonly status: 'PASS' | 'FAIL';
  readonly subject: string;
  readonly detail: string;
}

/** Checks what scripts find, and keeps which failure modes were shown by which of them. */
export function findings() {
  const shown = new Set<string>();

  /** The table and the document tell the same findings, which are these and no others. */
  function assertFound(table: Outcome, json: Outcome, by: Look, expected: readonly Expected[]): void {
    assert.deepEqual([table.code, json.code], [FINDINGS, FINDINGS], table.output);
    const inTable = [...table.output.matchAll(/^FAIL {2}(.{48,}?) {2}(.*)$/gm)].map(
      ([, subject = '', detail = '']) => `${subject.trim()}: ${detail}`,
    );
    const report = JSON.parse(json.output) as { result: string; checks: Check[] };
    const failed = report.checks.filter(({ status }) => status === 'FAIL');
    assert.equal(report.result, 'findings');
    assert.deepEqual(
      failed.map(({ subject, detail }) => `${subject}: ${detail.split('\n')[0]}`),
      inTable,
    );
    for (const [modes, subject, detail] of expected) {
      const isThere = failed.some((check) => check.subject === subject && detail.test(check.detail));
      assert.ok(isThere, `${subject} ${detail}\n${table.output}`);
      for (const mode of modes) shown.add(`${mode} ${by}`);
    }
    assert.equal(failed.length, expected.length, table.output);
  }

  return {
    /** `MODE LOOK` of each that was shown. */
    shown,
    assertFound,
    /** Runs a script twice, and asks AWS once: `--json` gets the same answers again. */
    assertFindings: async (
      by: Look,
      project: ScriptProject,
      args: readonly string[],
      env: Record<string, string>,
      expected: readonly Expected[],
    ): Promise<void> => {
      const recording = recordAws(env);
      try {
        const script = by === 'preflight' ? 'preflight.sh' : 'verify.sh';
        const table = await project.run(script, args, recording.env);
        const json = await project.runForOutput(script, [...args, '--json'], recording.replay(STANDARD));
        assertFound(table, json, by, expected);
      } finally {
        recording.remove();
      }
    },
  };
}
