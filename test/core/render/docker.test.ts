import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findRegion, REGION_IDS } from '../../../core/catalogue/index.js';
import { uniteJson } from '../../../core/landing/unite-json.js';
import type { RenderedFile } from '../../../core/render/index.js';
import { powershellString } from '../../../core/render/syntax/powershell.js';
import { LANGUAGES } from '../../../core/report/messages/index.js';
import { planOf, renderPlan } from '../../support/cases.js';

const WINDOWS = { workloads: ['ec2-docker'], windowsLayers: true, accountId: '123456789012' } as const;

/** As dockerd documents it: an array of registries (source S15). */
const KEY = 'allow-nondistributable-artifacts';

const SUFFIXES: Readonly<Record<string, string>> = {
  aws: 'amazonaws.com',
  'aws-cn': 'amazonaws.com.cn',
  'aws-us-gov': 'amazonaws.com',
  'aws-eusc': 'amazonaws.eu',
  'aws-iso': 'c2s.ic.gov',
  'aws-iso-b': 'sc2s.sgov.gov',
  'aws-iso-e': 'cloud.adc-e.uk',
  'aws-iso-f': 'csp.hci.ic.gov',
};

function textOf(files: readonly RenderedFile[], name: string): string {
  return files.find(({ path }) => path === `docker/${name}`)?.text ?? assert.fail(`no ${name}`);
}

const pathsOf = (answers: Parameters<typeof planOf>[0]) =>
  renderPlan(planOf(answers), 'docker').map(({ path }) => path);

describe('the folder docker/', () => {
  it('exists only where an engine pushes Windows images and heeds the setting', () => {
    const all = ['docker/daemon.json', 'docker/merge-daemon-json.ps1', 'docker/check-layers.sh'];
    assert.deepEqual(pathsOf({}), []);
    assert.deepEqual(pathsOf(WINDOWS), all);
    assert.deepEqual(pathsOf({ ...WINDOWS, dockerEngine: '27.5.1' }), all);
    assert.deepEqual(pathsOf({ ...WINDOWS, dockerEngine: '28' }), []);
  });

  it('has no daemon.json where no registry is known', () => {
    assert.deepEqual(pathsOf({ ...WINDOWS, accountId: null }), ['docker/check-layers.sh']);
  });
});

describe('docker/daemon.json', () => {
  it('names the host of the registry, with the suffix of its partition and nothing around it', () => {
    for (const region of REGION_IDS) {
      const text = textOf(renderPlan(planOf({ ...WINDOWS, region }), 'docker'), 'daemon.json');
      const suffix = SUFFIXES[findRegion(region).partition];
      const expected = { [KEY]: [`123456789012.dkr.ecr.${region}.${suffix}`] };
      assert.equal(text, `${JSON.stringify(expected, null, 2)}\n`);
    }
  });

  it('names several registries in the order given, and joins a file that is there already', () => {
    const registries = [
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
      '210987654321.dkr.ecr.cn-north-1.amazonaws.com.cn',
    ];
    const text = textOf(renderPlan(planOf({ ...WINDOWS, registries }), 'docker'), 'daemon.json');
    assert.equal(text, `${JSON.stringify({ [KEY]: registries }, null, 2)}\n`);
    const mine = `{"debug": true, "${KEY}": ["mine.example:5000", "${registries[1]}"]}`;
    const united = uniteJson(mine, text);
    assert.deepEqual(JSON.parse(typeof united === 'string' ? united : '{}'), {
      debug: true,
      [KEY]: ['mine.example:5000', registries[1], registries[0]],
    });
  });
});

describe('docker/merge-daemon-json.ps1', () => {
  for (const docsLanguage of LANGUAGES) {
    const script = textOf(renderPlan(planOf({ ...WINDOWS, docsLanguage }), 'docker'), 'merge-daemon-json.ps1');
    const code = script.replaceAll(/<#.*?#>/gs, '').replaceAll(/^\s*#.*$/gm, '');
    const structure = code.replaceAll(/'(?:[^']|'')*'/g, '').replaceAll(/"(?:[^"`]|`.)*"/g, '');

    it(`(${docsLanguage}) is ASCII: Windows PowerShell reads other characters in the code page of the host`, () => {
      assert.match(script, /^[\n -~]*$/);
    });

    it(`(${docsLanguage}) closes what it opens`, () => {
      assert.doesNotMatch(structure, /['"]/);
      const open: string[] = [];
      for (const [bracket] of structure.matchAll(/[{}()[\]]/g)) {
        if ('{(['.includes(bracket)) open.push(bracket);
        else assert.equal(`${open.pop()}${bracket}`.replace(/^(\{\}|\(\)|\[\])$/, ''), '', bracket);
      }
      assert.deepEqual(open, []);
    });

    it(`(${docsLanguage}) has commands by their full names, and makes none of a text`, () => {
      assert.match(code, /^Set-StrictMode -Version 3\.0\n\$ErrorActionPreference = 'Stop'$/m);
      assert.doesNotMatch(code, /Invoke-Expression|ScriptBlock\]::Create|\biex\b/i);
      const commands = structure.match(/(?<=^\s*|[|({=;]\s*)[a-z][a-z-]*(?=\s|$)(?!\s*=)/gim) ?? [];
      const keywords = /^(param|function|if|else|elseif|do|while|for|foreach|try|catch|finally|throw|return|exit)$/;
      assert.ok(commands.length > 10);
      assert.deepEqual(
        commands.filter((name) => !keywords.test(name) && !/^[A-Z][A-Za-z]+-[A-Z][A-Za-z]+$/.test(name)),
        [],
      );
    });
  }
});

describe('a text in PowerShell', () => {
  /** What the expression is: the only two forms, and in the second what .NET's Regex.Unescape makes of it. */
  function evaluate(expression: string): string {
    const unquoted = (literal: string) => literal.slice(1, -1).replaceAll("''", "'");
    const escaped = /^\(\[regex\]::Unescape\(('(?:[^']|'')*')\)\)$/.exec(expression)?.[1];
    if (escaped === undefined) {
      assert.match(expression, /^'(?:[^']|'')*'$/);
      return unquoted(expression);
    }
    return unquoted(escaped).replaceAll(/\\(u[0-9a-f]{4}|\\)/g, (_, what: string) =>
      what === '\\' ? what : String.fromCharCode(Number.parseInt(what.slice(1), 16)),
    );
  }

  it('is the same text, in ASCII', () => {
    const units = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\\u3042', '’', "'", '$(x)', '`'),
    );
    fc.assert(
      fc.property(
        fc.array(units).map((parts) => parts.join('')),
        (text) => {
          const expression = powershellString(text);
          assert.match(expression, /^[ -~]*$/);
          assert.equal(evaluate(expression), text);
        },
      ),
    );
  });
});
