import { textWidth, wrap } from '@charts/axis/measure.ts';
import type { Drawing } from './picture.ts';
import { node, type SvgNode } from './svg-text.ts';

export interface GridText {
  text: string;
  size: number;
  fill: string;
  weight?: string;
}

/** A drawing, or lines of text, or both: the drawing first, the text beside it. */
export interface GridCell {
  art?: Drawing | undefined;
  texts: readonly GridText[];
  /** Columns that the cell reaches over. */
  columns?: number;
}

export interface GridColumn {
  width: number;
  align?: 'start' | 'end';
}

const beside = 6;
const between = 16;
const above = 7;
const leading = 1.4;

/** What stands on a page as rows of words and small drawings, as one drawing: a rule between the rows. */
export function drawGrid(
  rows: readonly (readonly GridCell[])[],
  columns: readonly GridColumn[],
  rule: string,
): Drawing {
  const width = reach(columns);
  const children: SvgNode[] = [];
  let y = 0;
  for (const [i, cells] of rows.entries()) {
    let first = 0;
    const placed = cells.map((cell) => {
      const own = columns.slice(first, first + (cell.columns ?? 1));
      const x = first === 0 ? 0 : reach(columns.slice(0, first)) + between;
      first += cell.columns ?? 1;
      return { x, align: own[0]?.align ?? 'start', ...laid(cell, reach(own)) };
    });
    const height = Math.max(0, ...placed.map((one) => one.height)) + 2 * above;
    for (const cell of placed) children.push(...drawn(cell, y + height / 2));
    y = Math.round(y + height);
    if (i < rows.length - 1) children.push(node('path', { d: `M0 ${y}h${width}`, stroke: rule }));
  }
  return { width, height: y, children };
}

const reach = (columns: readonly GridColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, between * Math.max(0, columns.length - 1));

/** The lines of a cell and how high they are together. */
function laid({ art, texts }: GridCell, width: number) {
  const shift = art ? art.width + beside : 0;
  const lines = texts.flatMap(({ text, ...look }) =>
    text === '' ? [] : wrap(text, width - shift, look.size).map((line) => ({ text: line, ...look })),
  );
  const height = lines.reduce((sum, { size }) => sum + size * leading, 0);
  return { art, width, shift, lines, textHeight: height, height: Math.max(height, art?.height ?? 0) };
}

function drawn(
  {
    art,
    x,
    width,
    shift,
    lines,
    textHeight,
    align,
  }: ReturnType<typeof laid> & { x: number; align: 'start' | 'end' },
  middle: number,
): SvgNode[] {
  const parts: SvgNode[] = [];
  if (art)
    parts.push(node('g', { transform: `translate(${x} ${tenth(middle - art.height / 2)})` }, art.children));
  let y = middle - textHeight / 2;
  for (const { text, size, fill, weight } of lines) {
    // The baseline by hand: viewers differ over dominant-baseline.
    const baseline = tenth(y + (size * leading) / 2 + size * 0.35);
    const place = align === 'end' ? { x: x + width, 'text-anchor': 'end' } : { x: x + shift };
    parts.push(
      node(
        'text',
        { ...place, y: baseline, 'font-size': size, ...(weight && { 'font-weight': weight }), fill },
        [text],
      ),
    );
    y += size * leading;
  }
  return parts;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Room for the widest of these on one line. */
export const widest = (texts: readonly string[], size: number): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size))));
