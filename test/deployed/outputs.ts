import assert from 'node:assert/strict';
import type { NetworkModel } from '../../core/audit/model.js';
import { ACCOUNT } from '../support/flavours.js';
import { NOT_MADE } from './known-faults.js';

/**
 * What a stack has to put out by its own template.
 *
 * @param physicalIds what AWS calls a resource, by its id in the template
 */
export function expectedOutputs(
  { outputs }: NetworkModel,
  physicalIds: Readonly<Record<string, string>>,
): Record<string, string> {
  const idOf = (_: string, name: string) => {
    const id = name === 'AWS::AccountId' ? ACCOUNT : physicalIds[name];
    assert.ok(id, `${name} is not in the stack`);
    return id;
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
