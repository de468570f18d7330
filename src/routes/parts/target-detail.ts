import { words } from '@app/words.ts';
import type { Row } from '@data/csv.ts';
import { flagsOf, type TargetRow } from '@data/models/models.ts';
import { baseText, dueText, nowText, targetText } from '@data/progress/describe.ts';
import type { StatusId } from '@data/progress/rules.ts';
import { whySentence } from '@data/progress/sentence.ts';
import { flagWords, kindWords, statusWord } from '@data/progress/words.ts';
import { byKey, type Site } from './site.ts';
import type { Lang } from '@lib/number.ts';
import { nameOf } from './names.ts';

/** One target with everything a table of a detail page prints. */
export interface TargetDetail {
  id: string;
  role: TargetRow['role'];
  area: string;
  areaName: string;
  theme: string;
  indicator: string;
  name: string;
  scope: string;
  document: string;
  documentName: string;
  locator: string;
  kind: string;
  /** Nature, force, stage and kind in words, as far as the document marks them. */
  attributes: string;
  targetText: string;
  dueText: string;
  baseText: string;
  nowText: string;
  status: StatusId;
  word: string;
  flags: string;
  why: string;
  units: string;
  note: string;
}

/** What a table prints of a target: the page's own data carry no more than that. */
export type TableTarget = Omit<TargetDetail, 'why' | 'theme' | 'kind' | 'role'>;

/** The target without what only other parts of a page need. */
export function forTable({
  why: _why,
  theme: _theme,
  kind: _kind,
  role: _role,
  ...rest
}: TargetDetail): TableTarget {
  return rest;
}

const forces: Record<string, string> = {
  确保: 'ensured',
  力争: 'striven for',
  原则上: 'in principle',
  鼓励: 'encouraged',
  计划: 'planned',
};

/** Details of targets in a language, in the given order. */
export function targetDetails(site: Site, targets: readonly TargetRow[], lang: Lang): TargetDetail[] {
  const areas = byKey(site.tables['areas'] ?? [], 'code');
  const documents = byKey(site.tables['documents'] ?? [], 'id');
  const organisations = byKey(site.tables['organisations'] ?? [], 'id');
  const t = words[lang];
  return targets.map((target) => ({
    id: target.id,
    role: target.role,
    area: target.area,
    areaName: nameOf(areas.get(target.area), lang),
    theme: target.theme,
    indicator: target.indicator,
    name: lang === 'zh' ? target.name_zh : target.name_en,
    scope: (lang === 'zh' ? target.scope_zh : target.scope_en) ?? '',
    document: target.document,
    documentName: String(documents.get(target.document)?.[`title_${lang}`] ?? target.document),
    locator: target.locator,
    kind: target.kind,
    attributes: [
      kindWords[target.kind]?.[lang],
      target.binding ? t.binding[target.binding] : '',
      target.force && target.force !== '一般' ? (lang === 'zh' ? target.force : forces[target.force]) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    targetText: targetText(target, lang),
    dueText: dueText(target, lang),
    baseText: baseText(target, lang),
    nowText: nowText(target, lang),
    status: target.status,
    word: statusWord(target, lang),
    flags: flagsOf(target)
      .map((flag) => flagWords[flag][lang])
      .join(' · '),
    why: whySentence(target, 'linear-1', lang),
    units: unitList(target, organisations, lang, t.lead),
    note: target.note ?? '',
  }));
}

function unitList(target: TargetRow, organisations: Map<string, Row>, lang: Lang, leadWord: string): string {
  const names = (ids: string | null) =>
    (ids ?? '')
      .split('|')
      .filter(Boolean)
      .map((id) => nameOf(organisations.get(id), lang) || id)
      .join(lang === 'zh' ? '、' : ', ');
  const lead = names(target.lead);
  const support = names(target.support);
  return [lead && lead + words[lang].inBrackets(leadWord), support]
    .filter(Boolean)
    .join(lang === 'zh' ? '；' : '; ');
}
