export type Side = 'up' | 'down';

/** Longest first: 不高于 holds 高于, 不超过 holds 超过. */
const lower = ['不低于', '不少于', '不小于', '以上', '至少', '高于', '超过', '突破', '大于', '多于'];
const upper = [
  '不高于',
  '不超过',
  '不突破',
  '不大于',
  '不多于',
  '控制在',
  '以内',
  '以下',
  '低于',
  '不足',
  '限值',
  '小于',
  '少于',
];
const bound = new RegExp([...lower, ...upper].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The sides that the bound words of a text stand for: 以上 is up, 以内 is down. */
export function sidesOf(text: string): Set<Side> {
  return new Set((text.match(bound) ?? []).map((word) => (lower.includes(word) ? 'up' : 'down')));
}

/** The side of a comparator; `=` and `~` have none of their own. */
export function comparatorSide(comparator: string): Side | null {
  return comparator.startsWith('>') ? 'up' : comparator.startsWith('<') ? 'down' : null;
}

export const opposite = (side: Side): Side => (side === 'up' ? 'down' : 'up');
