import { siteConfig } from '@app/site-config.ts';
import type { Row } from '@data/csv.ts';
import type { TargetRow } from '@data/models/models.ts';
import { dueText, paceText } from '@data/progress/describe.ts';
import { attentionStatuses, briefingSentences } from '@data/progress/briefing.ts';
import { byKey, type Site } from './site.ts';
import type { Lang } from '@lib/number.ts';
import { periodLabel } from '@lib/period.ts';
import { boardRows, type BoardRow } from './board-row.ts';
import { briefingSources, shortTitle } from './briefing-sources.ts';
import { headline } from './headline.ts';
import { latestFigures } from './latest.ts';
import { areaNames, type Named } from './names.ts';
import { sectionOf, sections } from './section.ts';
import { summarise } from './summary.ts';

/** A row of the briefing with the number it has in the table of the same paper. */
export type Numbered = BoardRow & { no: number };
/** Printed close: a due date that is only the end of the document stands in brackets. */
export type Listed = Numbered & { due: string };

/** Rows of one document of one area, in the order of the package. */
export interface BriefingGroup {
  key: string;
  heading: string;
  rows: Listed[];
}

/** Paper has an end: beyond these, what is left is counted and the area's own briefing is named. */
const maxRows = 600;
const maxLanes = 60;

/** Everything the briefing of some areas prints. `areas` are its areas in code order. */
export function briefing(site: Site, areas: readonly Named[], name: string, lang: Lang) {
  const zh = lang === 'zh';
  const codes = new Set(areas.map(({ id }) => id));
  const own = site.targets.filter(({ area }) => codes.has(area));
  const goals = inAreaOrder(own, areas, 'goal');
  const requirements = inAreaOrder(own, areas, 'requirement');
  const goalRows = boardRows(goals, lang);
  const summary = summarise(goalRows);
  const documents = byKey(site.tables['documents'] ?? [], 'id');
  const titles: Record<string, string> = {};
  for (const [id, row] of documents) titles[id] = shortTitle(row, lang);

  const listed = goals.length > 0 ? goals : requirements;
  const numbered = (goals.length > 0 ? goalRows : boardRows(requirements, lang)).map((row, i) => ({
    ...row,
    no: i + 1,
    due: closeDue(listed[i]!, lang),
  }));
  const attention = attentionStatuses.flatMap((id) => numbered.filter(({ status }) => status === id));
  const known = numbered.filter(
    ({ section, status }) => section === 'known' && !attentionStatuses.includes(status),
  );
  // Requirements have no number in a table of targets.
  const failing =
    goals.length === 0
      ? []
      : boardRows(
          requirements.filter(({ status }) => attentionStatuses.includes(status)),
          lang,
        ).map((row) => ({ ...row, no: 0 }));
  const latest = areas.length === 1 ? (latestFigures(site, areas, lang, 6)[0] ?? null) : null;

  return {
    name,
    areaNames: areas.length > 1 ? Object.fromEntries(areas.map((area) => [area.id, area.name])) : {},
    title: title(name, lang),
    headline:
      goals.length > 0
        ? headline(summary, areas.length, lang)
        : zh
          ? `没有列入统计的目标，常设要求 ${requirements.length} 项`
          : `No target that is counted, ${requirements.length} standing requirements`,
    sentences: briefingSentences(
      {
        goals: goals.map((goal) => ({
          ...goal,
          section: sectionOf(goal),
          name: fullName(goal, lang),
          paceText: measuredPace(goal, lang),
        })),
        requirements,
        documents: titles,
        oneArea: areas.length === 1,
      },
      lang,
    ),
    byArea:
      areas.length > 1
        ? areas.map((area) => {
            const sum = summarise(goalRows.filter((row) => row.area === area.id));
            return {
              ...area,
              total: sum.total,
              counts: sections.map((section) => sum.bySection[section]),
              requirements: requirements.filter((row) => row.area === area.id).length,
            };
          })
        : [],
    attention: attention.slice(0, maxLanes),
    moreAttention: Math.max(0, attention.length - maxLanes),
    failing: failing.slice(0, maxLanes),
    moreFailing: Math.max(0, failing.length - maxLanes),
    known: known.slice(0, maxLanes),
    moreKnown: Math.max(0, known.length - maxLanes),
    listsGoals: goals.length > 0,
    groups: groups(numbered.slice(0, maxRows), areas, documents, titles, lang),
    listed: listed.length,
    moreRows: Math.max(0, listed.length - maxRows),
    latest,
    titles: Object.fromEntries(
      (latest?.figures ?? []).map(({ document }) => [document, titles[document] ?? '']),
    ),
    sources: briefingSources(
      site,
      own.filter(({ role }) => role !== 'parameter'),
      latest,
      lang,
    ),
  };
}

export type Briefing = ReturnType<typeof briefing>;

/** The areas that have a briefing: districts and zones, in code order. */
export const briefingAreas = (site: Site, lang: Lang): Named[] => areaNames(site, lang);

/** A government's own site may call it a 通报; any other site only a 简报. */
function title(name: string, lang: Lang): string {
  if (lang === 'en') return `${name}: briefing on public targets and results`;
  return `${name}公开目标进展情况${siteConfig.government ? '通报' : '简报'}`;
}

const inAreaOrder = (rows: readonly TargetRow[], areas: readonly Named[], role: TargetRow['role']) =>
  areas.flatMap(({ id }) =>
    rows.filter((row) => row.area === id && row.role === role && row.scope_kind !== 'company'),
  );

function fullName(row: TargetRow, lang: Lang): string {
  const name = lang === 'zh' ? row.name_zh : row.name_en;
  const scope = lang === 'zh' ? row.scope_zh : row.scope_en;
  return scope ? (lang === 'zh' ? `${name}（${scope}）` : `${name} (${scope})`) : name;
}

function measuredPace(row: TargetRow, lang: Lang): string {
  const pace = paceText(row, lang);
  if (pace === '' || row.x_period === null) return pace;
  const period = periodLabel(row.x_period, lang);
  return lang === 'zh' ? `${pace}（数据截至${period}）` : `${pace} (figure of ${period})`;
}

function closeDue(row: TargetRow, lang: Lang): string {
  if (row.due !== null || row.due_end === null) return dueText(row, lang);
  const year = periodLabel(row.due_end.slice(0, 4), lang);
  return lang === 'zh' ? `（${year}）` : `(${year})`;
}

function groups(
  rows: readonly Listed[],
  areas: readonly Named[],
  documents: Map<string, Row>,
  titles: Readonly<Record<string, string>>,
  lang: Lang,
): BriefingGroup[] {
  const found = new Map<string, BriefingGroup>();
  for (const row of rows) {
    const key = `${row.area} ${row.document}`;
    const group = found.get(key);
    if (group) group.rows.push(row);
    else {
      const area = areas.length > 1 ? areas.find(({ id }) => id === row.area)?.name : '';
      const number = documents.get(row.document)?.['number'];
      const heading = [area, titles[row.document], number].filter(Boolean).join(lang === 'zh' ? '　' : ' · ');
      found.set(key, { key, heading, rows: [row] });
    }
  }
  return [...found.values()];
}
