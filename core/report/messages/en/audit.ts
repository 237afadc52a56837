/** What the audit says of any file. */
export const audit = {
  'audit.tooLarge': 'The file has {size} bytes; at most {limit} are read.',
  'audit.tooDeep': 'Values are nested deeper than {limit} levels.',
  'audit.notPlanned': 'The plan does not say it.',
} as const;
