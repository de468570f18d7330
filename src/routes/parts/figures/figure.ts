import type { FigureWords } from '@app/figure-words.ts';
import { csvOf } from '@export/csv.ts';
import { inLight, pageTokens, readDrawing } from './drawing.ts';
import { laneRows, laneTable } from './lane-rows.ts';
import { gridOf } from './page-grids.ts';
import { composePicture, type PictureLook } from './picture.ts';
import { svgFile } from './svg-text.ts';
import { shownText, tableRows } from './table-rows.ts';

/** The saved picture of a figure and its size in pixels. */
export interface Picture {
  text: string;
  width: number;
  height: number;
}

/**
 * Of the wide and the narrow drawing the one on screen, or the rows of a list; null where there is neither. The drawing
 * for large type is for the screen of its reader: a phone in elder mode saves the narrow one, too.
 */
export function pictureOf(figure: Element, note: string): Picture | null {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>(':not(.large) > svg.picture')];
  const svg = drawings.find((one) => one.getClientRects().length > 0) ?? drawings.at(-1);
  const tokens = pageTokens();
  const look = lookOf(tokens);
  const drawing = svg ? inLight(svg, tokens, () => readDrawing(svg)) : gridOf(figure, tokens, look);
  if (!drawing) return null;
  // Classes of ChartFrame.svelte.
  const said = (part: string) => {
    const copy = figure.querySelector(part)?.cloneNode(true) as Element | undefined;
    // What to press is no word for a picture.
    copy?.querySelectorAll('.screen-only').forEach((one) => one.remove());
    return shownText(copy?.textContent ?? '');
  };
  const root = composePicture(
    drawing,
    {
      lang: document.documentElement.lang,
      title: said('.title') || said('h2'),
      subtitle: said('.subtitle') || said('.note'),
      source: said('.source'),
      note,
      warning: shownText(document.querySelector('[data-invented]')?.textContent ?? ''),
    },
    look,
  );
  const { width, height } = root.attributes;
  return { text: svgFile(root), width: Number(width), height: Number(height) };
}

function lookOf(tokens: ReadonlyMap<string, string>): PictureLook {
  const at = (name: string) => tokens.get(`--${name}`) ?? '';
  return {
    font: at('font'),
    strong: at('weight-strong'),
    ground: at('ground'),
    ink: at('ink'),
    ink2: at('ink-2'),
    ink3: at('ink-3'),
    line: at('line'),
    warn: at('tone-warn-text'),
  };
}

/** The table of a figure, or its lanes, as CSV with headings; null where there is neither. */
export function csvOfFigure(figure: Element, heads: FigureWords['lanes']): string | null {
  const lanes = figure.querySelector('ul.lanes');
  if (lanes) return csvOf(laneTable(laneRows(lanes), heads));
  const table = figure.querySelector('table');
  if (!table || table.rows.length === 0) return null;
  const cells = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      // Where a sign stands for a figure (a dot for 0), the figure is written beside it.
      text: cell.dataset['value'] ?? shownText(cell.textContent ?? ''),
      columns: cell.colSpan,
      rows: cell.rowSpan,
    })),
  );
  return csvOf(tableRows(cells));
}
