import type { Lang } from '../../lib/number.ts';
import type { TargetRow } from '../models/models.ts';
import { briefingWords } from './briefing-words.ts';
import { statusIds, type StatusId } from './rules.ts';
import { kindWords, statusWords } from './words.ts';

/** One goal as the briefing counts it. `section` is what is known of it; the sections partition the goals. */
export interface BriefingGoal extends Pick<
  TargetRow,
  'status' | 'kind' | 'binding' | 'document' | 'due_end' | 'difference' | 'flags'
> {
  section: 'known' | 'running' | 'missing' | 'words';
  name: string;
  /** 与序时进度相差 and the period it was measured at, in words; only read for the goal furthest behind. */
  paceText: string;
}

export interface BriefingFacts {
  goals: readonly BriefingGoal[];
  requirements: readonly Pick<TargetRow, 'status'>[];
  /** Titles of documents by id, without book marks. */
  documents: Readonly<Record<string, string>>;
  /** The single goal furthest behind its schedule is named for one area only: across areas it would be a ranking. */
  oneArea: boolean;
}

export interface BriefingSentence {
  id: 'none' | 'known' | 'binding' | 'running' | 'missing' | 'words' | 'requirements';
  label: string;
  text: string;
}

/** Verdicts a reader has to look at, in the order in which the briefing shows them. */
export const attentionStatuses: readonly StatusId[] = [
  'missed',
  'breached',
  'below',
  'far_behind',
  'behind',
  'reversing',
];
const lagging: readonly StatusId[] = ['behind', 'far_behind', 'reversing'];
/** More documents than this are summed up at the end of the list. */
const namedDocuments = 6;

type Rows = readonly BriefingGoal[];

/** What the numbers of an area (or of several) come to, sentence by sentence. Counts within a sentence sum to its own. */
export function briefingSentences(facts: BriefingFacts, lang: Lang): BriefingSentence[] {
  const { goals, requirements } = facts;
  const say = briefingWords[lang];
  const of = (section: BriefingGoal['section']) => goals.filter((goal) => goal.section === section);
  const text: [BriefingSentence['id'], string][] =
    goals.length === 0
      ? [['none', say.none]]
      : [
          ['known', knownText(goals, of('known'), facts.oneArea, lang)],
          ['binding', bindingText(goals.filter(({ binding }) => binding === 'binding').map(sectionOf), lang)],
          ['running', runningText(of('running'), lang)],
          ['missing', missingText(of('missing'), facts.documents, lang)],
          ['words', wordsText(of('words'), lang)],
        ];
  if (requirements.length > 0)
    text.push(['requirements', requirementsText(requirements, goals.length === 0, lang)]);
  return text.map(([id, sentence]) => ({ id, label: say.labels[id], text: sentence }));
}

const sectionOf = (goal: BriefingGoal) => goal.section;

function knownText(goals: Rows, known: Rows, oneArea: boolean, lang: Lang): string {
  const say = briefingWords[lang];
  if (known.length === 0) return say.nothingKnown(goals.length);
  const attention = known.filter(({ status }) => attentionStatuses.includes(status)).length;
  const stated = known.filter(({ flags }) => flags.split('|').includes('by_statement')).length;
  const furthest = known
    .filter(({ status, difference }) => lagging.includes(status) && difference !== null && difference < 0)
    .sort((a, b) => (a.difference ?? 0) - (b.difference ?? 0))[0];
  return [
    say.known(known.length, list(byStatus(known, lang), lang)),
    stated > 0 ? say.stated(stated, known.length) : '',
    say.attention(attention),
    furthest && oneArea ? say.furthest(furthest.name, furthest.paceText) : '',
  ]
    .filter(Boolean)
    .join(lang === 'zh' ? '' : ' ');
}

function bindingText(found: readonly BriefingGoal['section'][], lang: Lang): string {
  const say = briefingWords[lang];
  if (found.length === 0) return say.noBinding;
  const parts = tally(found, (section) => section).map(([section, n]) =>
    part(say.sections[section], n, lang),
  );
  return say.binding(found.length, list(parts, lang));
}

function runningText(running: Rows, lang: Lang): string {
  const say = briefingWords[lang];
  const pending = running.filter(({ status }) => status === 'pending').length;
  const open = running.filter(({ status }) => status !== 'pending');
  const years = tally(open, ({ due_end }) => due_end?.slice(0, 4) ?? '~')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, n]) => say.dueIn(year === '~' ? null : year, n));
  return [
    open.length === 0 ? say.noneRunning : say.running(open.length, list(years, lang)),
    pending > 0 ? say.pending(pending) : '',
  ]
    .filter(Boolean)
    .join(lang === 'zh' ? '' : ' ');
}

function missingText(missing: Rows, documents: Readonly<Record<string, string>>, lang: Lang): string {
  const say = briefingWords[lang];
  if (missing.length === 0) return say.noneMissing;
  const titled = (id: string) =>
    lang === 'zh' ? bookMarks(documents[id] ?? id) : `“${documents[id] ?? id}”`;
  const sorted = tally(missing, ({ document }) => document);
  const rest = sorted.slice(namedDocuments);
  const named = sorted.slice(0, namedDocuments).map(([id, n]) => part(titled(id), n, lang));
  if (rest.length > 0) named.push(say.otherDocuments(rest.length, sum(rest)));
  const kinds = tally(missing, ({ kind }) => kind).map(([kind, n]) =>
    part(kindWords[kind]?.[lang] ?? kind, n, lang),
  );
  return say.missing(missing.length, list(named, lang), list(kinds, lang));
}

function wordsText(inWords: Rows, lang: Lang): string {
  const say = briefingWords[lang];
  if (inWords.length === 0) return say.noneInWords;
  const qualitative = inWords.filter(({ status }) => status === 'qualitative').length;
  return say.words(inWords.length, qualitative, inWords.length - qualitative);
}

function requirementsText(requirements: BriefingFacts['requirements'], alone: boolean, lang: Lang): string {
  const say = briefingWords[lang];
  return say.requirements(requirements.length, list(byStatus(requirements, lang), lang), alone);
}

/** `已完成 3 项`, in the order of the statuses. */
function byStatus(rows: readonly Pick<TargetRow, 'status'>[], lang: Lang): string[] {
  return statusIds.flatMap((id) => {
    const n = rows.filter(({ status }) => status === id).length;
    if (n === 0) return [];
    const say = briefingWords[lang];
    const own: Partial<Record<StatusId, string>> = {
      qualitative: say.qualitative,
      not_judged: say.perEpisode,
    };
    return [part(own[id] ?? lowered(statusWords[id][lang]), n, lang)];
  });
}

/** How often each key occurs, in the order of first occurrence. */
function tally<T, K extends string>(rows: readonly T[], keyOf: (row: T) => K): [K, number][] {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return [...counts];
}

const sum = (counts: readonly [string, number][]) => counts.reduce((total, [, n]) => total + n, 0);
const part = (word: string, n: number, lang: Lang) =>
  lang === 'zh' ? `${word}${/[》）]$/.test(word) ? '' : ' '}${n} 项` : `${word} ${n}`;
const list = (parts: readonly string[], lang: Lang) => parts.join(lang === 'zh' ? '、' : ', ');
const lowered = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
/** 《…》, with book marks inside turned into single ones as the punctuation standard asks. */
export const bookMarks = (title: string) => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
