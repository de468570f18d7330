import type { Words } from '@app/words.ts';
import { formatNumber, type Lang } from '@lib/number.ts';
import type { Fact } from './area-facts.ts';
import { documentStates } from './document-words.ts';
import { headline } from './headline.ts';
import type { Summary } from './summary.ts';

/** How many rows of each kind a document gives; goals are those that are counted. */
export interface DocumentCounts {
  goals: Summary;
  companies: number;
  requirements: number;
  parameters: number;
  figures: number;
  tasks: number;
}

type Part = Exclude<keyof DocumentCounts, 'goals'>;
const parts: readonly (readonly [Part, words: (t: Words) => string])[] = [
  ['companies', (t) => t.companies],
  ['requirements', (t) => t.requirements],
  ['parameters', (t) => t.parameters],
  ['tasks', (t) => t.tasks],
  ['figures', (t) => t.figuresHere],
];

/** Words of headings begin with a capital. */
const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What a reader must know of a document, in one sentence: whether it still holds, and what became of its targets. */
export function documentFinding(counts: DocumentCounts, state: string, lang: Lang, t: Words): string {
  const zh = lang === 'zh';
  const others = parts
    .filter(([part]) => counts[part] > 0)
    .map(([part, name]) => t.counted(inSentence(name(t)), counts[part]))
    .join(zh ? '，' : ', ');
  const { total } = counts.goals;
  // Of a publication that sets nothing it means nothing to be in force.
  const sets = total + counts.requirements + counts.parameters > 0;
  const stateWord = sets ? documentStates[state]?.[lang] : undefined;
  const said = [total > 0 ? headline(counts.goals, 1, lang) : '', others]
    .filter(Boolean)
    .join(zh ? '；' : '; ');
  const sentence = [stateWord, said].filter(Boolean).join(zh ? '，' : ', ');
  if (sentence === '') return t.nothingListed;
  return zh ? `${sentence}。` : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** The same as numbers, each leading to its list on the page; what a document has none of is left out. */
export function documentFacts(counts: DocumentCounts, lang: Lang, t: Words): Fact[] {
  const all: [number, string, string][] = [
    [counts.goals.total, t.goals, 'goals'],
    ...parts.map(([part, name]): [number, string, string] => [counts[part], name(t), part]),
  ];
  return all
    .filter(([n]) => n > 0)
    .map(([n, word, id]) => ({ value: formatNumber(n, 0, lang), word, href: `#${id}` }));
}
