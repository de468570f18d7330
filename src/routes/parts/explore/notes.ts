import type { ExploreWords } from '@app/explore-words.ts';
import { mostGroups } from '@data/explore/query.ts';
import type { Answer } from './answer.ts';
import { mostColumns } from './crossed.ts';

/** What has to be said of a table of groups, on screen and in files: what is not combined, what is left out. None of rows. */
export function notesOf({ shaped, cut }: Pick<Answer, 'shaped' | 'cut'>, words: ExploreWords): string[] {
  if (!shaped) return [];
  const { mixed, columnsCut } = shaped;
  const said: [boolean, () => string][] = [
    [mixed.kinds > 0, () => words.mixedKinds(mixed.kinds)],
    [mixed.sum > 0, () => words.mixedSum(mixed.sum)],
    [mixed.overlap > 0, () => words.mixedOverlap(mixed.overlap)],
    [mixed.apart > 0, () => words.apart(mixed.apart)],
    [cut, () => words.cut(mostGroups)],
    [columnsCut, () => words.cutColumns(mostColumns)],
  ];
  return said.flatMap(([holds, note]) => (holds ? [note()] : []));
}
