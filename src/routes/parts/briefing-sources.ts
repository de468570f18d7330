import type { Row } from '@data/csv.ts';
import type { TargetRow } from '@data/models/models.ts';
import { byKey, type Site } from './site.ts';
import { locatorRange } from '@lib/locators.ts';
import type { Lang } from '@lib/number.ts';
import { documentStates } from './document-words.ts';
import type { LatestFigures } from './latest.ts';

/** A document behind the briefing: where it says the targets, where the figures. */
export interface BriefingSource {
  id: string;
  title: string;
  number: string;
  issuer: string;
  issued: string;
  state: string;
  targets: number;
  targetPlaces: string;
  figurePlaces: string;
}

/** The documents that set the targets or carry the figures of a briefing, in the order of the package. */
export function briefingSources(
  site: Site,
  targets: readonly TargetRow[],
  latest: LatestFigures | null,
  lang: Lang,
): BriefingSource[] {
  const judged = new Set(
    targets
      .filter(({ x }) => x !== null)
      .map((row) => [row.x_document, row.area, row.indicator, row.x_period].join('|')),
  );
  const printed = new Set(latest?.figures.map(({ document, locator }) => `${document}|${locator}`));
  const areas = new Set(targets.map(({ area }) => area));
  const figures = site.observations.filter(
    (row) =>
      judged.has([row.document, row.area, row.indicator, row.period].join('|')) ||
      ((areas.has(row.area) || row.area === latest?.id) && printed.has(`${row.document}|${row.locator}`)),
  );
  return [...byKey(site.tables['documents'] ?? [], 'id')].flatMap(([id, row]) => {
    const own = targets.filter(({ document }) => document === id);
    const places = figures.filter(({ document }) => document === id).map(({ locator }) => locator);
    if (own.length === 0 && places.length === 0) return [];
    return {
      id,
      title: String(row[`title_${lang}`]),
      number: String(row['number'] ?? ''),
      issuer: String(row['issuer'] ?? ''),
      issued: String(row['issued_on'] ?? ''),
      state: own.length > 0 ? (documentStates[site.documentState.get(id) ?? '']?.[lang] ?? '') : '',
      targets: own.length,
      targetPlaces: locatorRange(own.map(({ locator }) => locator)),
      figurePlaces: locatorRange(places),
    };
  });
}

/** What the document itself is called: a notice that issues a plan gives way to the name of the plan. */
export function shortTitle(document: Row, lang: Lang): string {
  const title = String(document[`title_${lang}`] ?? document['id']);
  if (lang === 'en') return title;
  const issuer = String(document['issuer'] ?? '');
  const rest = title.startsWith(issuer) ? title.slice(issuer.length) : title;
  const issued = /关于印发《?(.+?)》?的通知$/.exec(rest)?.[1];
  return issued ?? rest.replace(/^关于/, '').replace(/的通知$/, '');
}
