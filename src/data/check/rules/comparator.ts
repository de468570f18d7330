import { eachRow, fault } from '../rule.ts';
import type { DataRow, PackageView } from '../package-view.ts';
import { show } from '../show.ts';
import { comparatorSide, opposite, sidesOf, type Side } from './bound-words.ts';

/**
 * A comparator against the direction of its indicator is a slip unless the printed word proves it.
 * Of a signed change the sign decides: 下降 23.3 % 以上 is −23.3 with `<=`, and its 以上 proves `<=`.
 */
export const comparatorAgainstDirection = eachRow('targets', (row, pkg) => {
  const side = comparatorSide(row.text('comparator'));
  const wanted = wantedSide(row, pkg);
  if (!side || !wanted || side === wanted || row.text('role') === 'parameter') return null;
  if (sidesOf(row.text('word_zh')).has(isFall(row) ? opposite(side) : side)) return null;
  const comparator = show(row.text('comparator'));
  return fault(
    row,
    'comparator',
    [
      `比较符 ${comparator} 与指标方向相反（${wanted === 'up' ? '应升' : '应降'}）`,
      '改正比较符；原文确有限定词时填入 word_zh',
    ],
    [
      `${comparator} runs against the direction (${wanted === 'up' ? 'more' : 'less'} is wanted)`,
      'correct the comparator, or give the printed bound word in word_zh',
    ],
  );
});

const isFall = (row: DataRow): boolean => row.text('kind') === 'change' && (row.number('value') ?? 0) < 0;

function wantedSide(row: DataRow, pkg: PackageView): Side | null {
  const value = row.number('value') ?? 0;
  if (row.text('kind') === 'change' && value !== 0) return value < 0 ? 'down' : 'up';
  const direction = pkg.row('indicators', 'id', row.text('indicator'))?.text('direction');
  return direction === 'up' || direction === 'down' ? direction : null;
}
