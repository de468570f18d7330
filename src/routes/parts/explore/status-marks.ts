import { statusWord } from '@data/progress/words.ts';
import type { StatusId } from '@data/progress/rules.ts';
import type { Lang } from '@lib/number.ts';
import { statusLook } from '../status-look.ts';

const [kinds, sides] = [
  ['growth', 'reach', 'keep'],
  ['down', 'up'],
];
const [bindings, scopes] = [
  ['expected', 'binding'],
  ['company', null],
];

/** Every word that a status may have, with the status: some depend on what kind of target it is. */
export function wordsOfStatuses(lang: Lang): [word: string, status: StatusId][] {
  const rest = { value: null, force: null };
  return (Object.keys(statusLook) as StatusId[]).flatMap((status) =>
    kinds.flatMap((kind) =>
      sides.flatMap((side) =>
        bindings.flatMap((binding) =>
          scopes.map((scope_kind): [string, StatusId] => [
            statusWord({ ...rest, status, kind, side, binding, scope_kind }, lang),
            status,
          ]),
        ),
      ),
    ),
  );
}

const known = new Map<Lang, Readonly<Record<string, string>>>();

/** The class of the mark of each word of a status, for a column of a DataTable. */
export function statusMarks(lang: Lang): Readonly<Record<string, string>> {
  let marks = known.get(lang);
  if (!marks) {
    const classes = wordsOfStatuses(lang).map(([word, status]) => {
      const { tone, shape } = statusLook[status];
      return [word, `mark tone-${tone} ${shape}`];
    });
    known.set(lang, (marks = Object.fromEntries(classes) as Record<string, string>));
  }
  return marks;
}
