import { type FieldKey, fieldOf, formatValue } from '../answers/index.js';
import type { Message } from '../report/messages/index.js';

/** The values that an answer takes, and its default. */
export function fieldFacts(key: FieldKey): Message[] {
  const field = fieldOf(key);
  const example = { example: field.example };
  switch (key) {
    case 'projectName':
      return [{ id: 'help.valuesSuch', parameters: example }, { id: 'help.defaultFolder' }];
    case 'region':
      return [
        { id: 'help.valuesRegions', parameters: example },
        { id: 'help.defaultRegion', parameters: { value: usualValue(key) } },
      ];
    case 'availabilityZones':
      return [{ id: 'help.valuesZones', parameters: example }, { id: 'help.defaultZones' }];
    case 'docsLanguage':
      return [{ id: 'help.values', parameters: { values: 'en, ja' } }, { id: 'help.defaultLanguage' }];
    case 'registries':
      return [...valuesOf(key), { id: 'help.defaultRegistries' }];
    case 'repository':
      return [...valuesOf(key), { id: 'help.defaultRepository' }];
    case 's3Policy':
      return [...valuesOf(key), { id: 'help.defaultS3Policy' }];
    case 'flowLogs':
      return [{ id: 'help.defaultFlowLogs' }];
    default:
      if (field.required) return valuesOf(key);
      return [...valuesOf(key), { id: 'help.default', parameters: { value: usualValue(key) } }];
  }
}

function valuesOf(key: FieldKey): Message[] {
  const field = fieldOf(key);
  switch (field.kind) {
    case 'select':
      return [{ id: 'help.values', parameters: { values: field.choices.join(', ') } }];
    case 'several':
      return [{ id: 'help.values', parameters: { values: field.choices({}).join(', ') } }];
    case 'integer':
      return [{ id: 'help.valuesRange', parameters: { minimum: field.minimum, maximum: field.maximum } }];
    case 'boolean':
      return [];
    default:
      return [{ id: 'help.valuesSuch', parameters: { example: field.example } }];
  }
}

function usualValue(key: FieldKey): string {
  const value = fieldOf(key).default({ folderName: '', awsRegion: undefined, language: 'en' }, {});
  if (typeof value === 'boolean') return value ? `--${fieldOf(key).flag}` : `--no-${fieldOf(key).flag}`;
  return formatValue(value);
}
