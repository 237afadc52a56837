import type { NestedStack } from '../../model.js';
import { isLiteral } from '../../value.js';
import type { Reading, Resource } from './reading.js';

/** Types that make a stack of another template, and the property that leads to it. */
const NESTED: Readonly<Record<string, (resource: Resource) => ReturnType<Resource['properties']['text']>>> = {
  'AWS::CloudFormation::Stack': ({ properties }) => properties.text('TemplateURL'),
  'AWS::Serverless::Application': ({ properties }) => properties.text('Location'),
};

/** The nested stacks of a template, also those that may not be created. */
export function readNestedStacks(reading: Reading): NestedStack[] {
  return [
    ...Object.entries(NESTED).flatMap(([type, locationOf]) =>
      reading.all(type).map((resource) => {
        const location = locationOf(resource);
        const isWritten = location?.known === true && isLiteral(location.value);
        return { id: resource.id, template: isWritten ? (location.value.split('/').at(-1) ?? null) : null };
      }),
    ),
    ...reading.uncertain
      .filter(({ type }) => Object.hasOwn(NESTED, type))
      .map(({ id }): NestedStack => ({ id, template: null })),
  ];
}
