import assert from 'node:assert/strict';
import type { NetworkModel } from '../../core/audit/model.js';
import { findRegion } from '../../core/catalogue/index.js';
import { ACCOUNT } from '../support/flavours.js';
import { NOT_MADE } from './known-faults.js';

/**
 * What a stack has to put out by its own template.
 *
 * @param physicalIds what AWS calls a resource, by its id in the template
 */
export function expectedOutputs(
  { outputs, region }: NetworkModel,
  physicalIds: Readonly<Record<string, string>>,
): Record<string, string> {
  const idOf = (_: string, name: string) => {
    const [, role] = /^(.*)\.arn$/.exec(name) ?? [];
    const id = name === 'AWS::AccountId' ? ACCOUNT : physicalIds[role ?? name];
    assert.ok(id && region.known, `${name} is not in the stack`);
    // Of the things whose ARN is put out, only roles are there.
    return role === undefined ? id : `arn:${findRegion(region.value).partition}:iam::${ACCOUNT}:role/${id}`;
  };
  return Object.fromEntries(
    outputs.flatMap(({ name, values }) => {
      assert.ok(values.known, name);
      const text = values.value
        .map((value) => {
          assert.ok(value.known, name);
          return value.value;
        })
        .join(',');
      return NOT_MADE.reference.test(text) ? [] : [[name, text.replace(/\$\{([^}]+)\}/g, idOf)]];
    }),
  );
}
