export const audit = {
  'audit.tooLarge': 'ファイルが {size} バイトあります。読み取れるのは {limit} バイトまでです。',
  'audit.tooDeep': '値の入れ子が {limit} 段を超えています。',
  'audit.notPlanned': '計画には含まれていません。',
};
