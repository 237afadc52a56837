import assert from 'node:assert/strict';
import { rule22 } from '../../../../core/audit/rules/22-descriptions.js';
import { group, modelOf, NOT_JUDGED, project, rule, said, UNKNOWN, verdicts } from './support.js';

const none = { description: null };

describe('rule 22: descriptions', () => {
  it('holds where the groups and their rules have one; groups of others are not asked', () => {
    assert.deepEqual(verdicts(rule22, modelOf({ securityGroups: [group(), group({ id: 'Other', ...none })] })), []);
  });

  it('is broken by a group without, and by a rule without or with an empty one', () => {
    const securityGroups = [group({ ...none, ingress: [rule(none)], egress: [rule({ description: said(' ') })] })];
    assert.deepEqual(verdicts(rule22, modelOf({ securityGroups })), [
      'violated: EndpointGroup has no description.',
      'violated: A rule of EndpointGroup has no description: tcp 443, 10.0.0.0/16.',
      'violated: A rule of EndpointGroup has no description: tcp 443, 10.0.0.0/16.',
    ]);
  });

  it('asks the groups of builds, and those that the endpoints let in', () => {
    const letIn = rule({ peer: { kind: 'group', value: said('${Client}') } });
    const securityGroups = [
      group({ ingress: [letIn] }),
      group({ id: 'Client', ...none }),
      group({ id: 'BuildGroup', ...none }),
    ];
    assert.deepEqual(verdicts(rule22, modelOf({ securityGroups, codebuildProjects: [project()] })).sort(), [
      'violated: BuildGroup has no description.',
      'violated: Client has no description.',
    ]);
  });

  it('leaves the rule alone that AWS adds, and groups that are only looked up', () => {
    const endpoints = group();
    const added = rule({ ...none, place: endpoints.place, protocol: said('-1'), fromPort: null, toPort: null });
    assert.deepEqual(verdicts(rule22, modelOf({ securityGroups: [group({ egress: [added] })] })), []);
    assert.deepEqual(verdicts(rule22, modelOf({ securityGroups: [group({ existing: true, ...none })] })), []);
  });

  it('is not judged where one is not known', () => {
    for (const change of [{ description: UNKNOWN }, { ingress: [rule({ description: UNKNOWN })] }]) {
      assert.deepEqual(verdicts(rule22, modelOf({ securityGroups: [group(change)] })), NOT_JUDGED);
    }
  });
});
