import type { TableId } from '@data/explore/question.ts';
import type { Lang } from '@lib/number.ts';
import type { DataColumn } from '@ui/data-column.ts';
import type { Cell } from './cells.ts';
import type { FacetView } from './facet-view.ts';

/** What the page is drawn from before any script: the table as it opens. */
export interface Given {
  lang: Lang;
  /** The package's own day. */
  asOf: string;
  /** Rows of every table. */
  counts: Readonly<Record<TableId, number>>;
  columns: readonly DataColumn[];
  /** The first rows. */
  cells: readonly (readonly Cell[])[];
  total: number;
  /** Facets with their first values. */
  facets: readonly FacetView[];
  years: readonly string[];
  /** Codes of the areas that have a page. */
  areas: readonly string[];
  /** Pinyin of the names of all areas, by code. */
  pinyin: Readonly<Record<string, string>>;
}
