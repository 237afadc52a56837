import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FIELD_KEYS } from '../../../core/answers/index.js';
import type { ProjectState } from '../../../core/landing/index.js';
import { differences } from '../../../core/project/index.js';
import { answersOf } from '../../support/cases.js';

function stateOf(answers: Readonly<Record<string, unknown>>): ProjectState {
  const recorded = Object.entries(answers).map(([key, value]) => [key, { value, source: 'given' }]);
  return {
    schemaVersion: 1,
    generator: { name: 'generator-ecr-privatelink', version: '0.1.0' },
    templates: '',
    rendering: null,
    ownTemplates: null,
    answers: Object.fromEntries(recorded),
    files: {},
  };
}

describe('recorded answers', () => {
  it('the same answers differ in nothing', () => {
    const answers = answersOf({ tags: { team: 'a' } });
    assert.deepEqual(differences(stateOf({ ...answers }), answers), []);
  });

  it('a further flavour only adds; another Region does not', () => {
    const state = stateOf({ ...answersOf() });
    const [flavour] = differences(state, answersOf({ iac: ['terraform', 'cdk'] }));
    assert.deepEqual(flavour, { key: 'iac', recorded: 'terraform', given: 'terraform,cdk', adds: true });
    const region = differences(state, answersOf({ region: 'eu-west-1' }));
    assert.deepEqual(
      region.map(({ key, adds }) => [key, adds]),
      [
        ['region', false],
        ['availabilityZones', false],
      ],
    );
  });

  it('a CI workflow only adds, also where no version before knew it; without one nothing is taken away', () => {
    const { ci: _, ...before } = answersOf();
    const withCi = answersOf({ ci: 'github-actions' });
    for (const recorded of [before, { ...before, ci: 'none' }]) {
      assert.deepEqual(differences(stateOf(recorded), answersOf()), []);
      assert.deepEqual(differences(stateOf(recorded), withCi), [
        { key: 'ci', recorded: 'none', given: 'github-actions', adds: true },
      ]);
    }
    const [taken] = differences(stateOf({ ...withCi }), answersOf());
    assert.equal(taken?.adds, false);
  });

  it('an answer that no version before knew was its default', () => {
    const { ingress: _, ...before } = answersOf();
    assert.deepEqual(differences(stateOf(before), answersOf({ ingress: 'security-groups' })), [
      { key: 'ingress', recorded: 'vpc-cidr', given: 'security-groups', adds: false },
    ]);
    assert.deepEqual(differences(stateOf({}), answersOf()), []);
  });

  it('whatever a tampered state says is shown without control characters, and never crashes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELD_KEYS),
        fc.oneof(
          fc.jsonValue(),
          fc.constantFrom('\u001b]0;x\u0007', '\u007f', '\u009b31m', '\u202e'),
          fc.string({ unit: 'binary' }),
        ),
        (key, value) => {
          for (const { recorded } of differences(stateOf({ ...answersOf(), [key]: value }), answersOf())) {
            // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
            assert.doesNotMatch(recorded, /[\u0000-\u001f\u007f]/);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
