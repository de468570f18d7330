import type { ExploreView } from '@app/explore-view.ts';
import type { ExploreSource } from '@data/explore/source.ts';
import type { ExportSource } from '@export/table.ts';
import type { Lang } from '@lib/number.ts';

/** The documents that the rows of a view are read from; of verdicts those of their latest values, too. */
export async function exportSources(
  source: ExploreSource,
  view: ExploreView,
  lang: Lang,
): Promise<ExportSource[]> {
  const by = view.table === 'verdicts' ? ['document', 'x_document'] : ['document'];
  const [{ groups }, documents] = await Promise.all([
    source.groups(view, by, { of: 'count', column: null }),
    source.documents(),
  ]);
  const cited = new Set(groups.flatMap(({ values }) => values));
  return documents
    .filter(({ id }) => cited.has(id))
    .map(({ id, number, issuer, issued_on: issuedOn, url }) => ({
      title: source.dimensions.document.get(id)?.[`name_${lang}`] || id,
      ...(number && { number }),
      ...(issuer && { issuer }),
      ...(issuedOn && { issuedOn }),
      ...(url && { url }),
    }));
}
