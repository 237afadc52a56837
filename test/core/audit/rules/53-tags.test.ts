import assert from 'node:assert/strict';
import { rule53 } from '../../../../core/audit/rules/53-tags.js';
import { answersOf } from '../../../support/cases.js';
import { emptyModel, modelOf, NOT_JUDGED, project, said, UNKNOWN, verdicts, vpc } from './support.js';

const tagged = (tags: Record<string, string>) =>
  said(new Map(Object.entries(tags).map(([key, value]) => [key, said(value)])));

describe('rule 53: tags', () => {
  it('holds where everything has a Name, and the chosen tags', () => {
    assert.deepEqual(verdicts(rule53, modelOf()), []);
    const vpcs = [vpc({ tags: tagged({ Name: 'payments', team: 'platform' }) })];
    assert.deepEqual(verdicts(rule53, emptyModel({ vpcs }), answersOf({ tags: { team: 'platform' } })), []);
  });

  it('is broken by what lacks a Name', () => {
    assert.deepEqual(verdicts(rule53, emptyModel({ vpcs: [vpc({ tags: tagged({}) })] })), [
      'violated: Vpc lacks tags: Name.',
    ]);
  });

  it('is broken by what lacks a chosen tag or has another value of it', () => {
    const vpcs = [vpc({ tags: tagged({ Name: 'payments', team: 'web' }) })];
    const wanted = answersOf({ tags: { team: 'platform', 'cost-center': '1234' } });
    assert.deepEqual(verdicts(rule53, emptyModel({ vpcs }), wanted), [
      'violated: Vpc lacks tags: cost-center, team=platform.',
    ]);
  });

  it('asks builds and roles only where the answers say what was decided, and nothing that is looked up', () => {
    const model = emptyModel({
      codebuildProjects: [project({ tags: tagged({}) })],
      vpcs: [vpc({ existing: true, tags: tagged({}) })],
    });
    assert.deepEqual(verdicts(rule53, model), []);
    assert.deepEqual(verdicts(rule53, model, answersOf()), ['violated: Project lacks tags: Name.']);
  });

  it('is not judged where tags are not known; a Name may have any value', () => {
    assert.deepEqual(verdicts(rule53, emptyModel({ vpcs: [vpc({ tags: UNKNOWN })] })), NOT_JUDGED);
    const vpcs = [
      vpc({
        tags: said(
          new Map([
            ['Name', UNKNOWN],
            ['team', UNKNOWN],
          ]),
        ),
      }),
    ];
    assert.deepEqual(verdicts(rule53, emptyModel({ vpcs })), []);
    assert.deepEqual(verdicts(rule53, emptyModel({ vpcs }), answersOf({ tags: { team: 'platform' } })), NOT_JUDGED);
  });
});
