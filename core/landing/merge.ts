import { diff3Merge } from 'node-diff3';
export interface Merged {
  readonly kind: 'clean' | 'conflict';
  readonly text: string;
  readonly conflicts: number;
}
export interface MergeLabels {
  readonly mine: string;
  readonly base: string;
  readonly theirs: string;
}
export function mergeText(base: string | null, mine: string, theirs: string, labels: MergeLabels): Merged {
  const regions = diff3Merge(mine.split('\n'), (base ?? '').split('\n'), theirs.split('\n'), {
    excludeFalseConflicts: true,
  });
  const conflicts = regions.filter((region) => region.conflict).length;
  const lines = regions.flatMap(
    ({ ok, conflict }) =>
      ok ?? [
        `<<<<<<< ${labels.mine}`,
        ...(conflict?.a ?? []),
        `||||||| ${labels.base}`,
        ...(conflict?.o ?? []),
        '=======',
        ...(conflict?.b ?? []),
        `>>>>>>> ${labels.theirs}`,
      ],
  );
  return { kind: conflicts > 0 ? 'conflict' : 'clean', text: lines.join('\n'), conflicts };
}
