// Pictures that stand on a page as rows of HTML, read by the classes of LaneList.svelte and StatusMatrix.svelte.
import { inLight, readDrawing } from './drawing.ts';
import { drawGrid, widest, type GridCell, type GridText } from './grid.ts';
import { laneRows } from './lane-rows.ts';
import type { Drawing, PictureLook } from './picture.ts';
import { node } from './svg-text.ts';
import { shownText } from './table-rows.ts';

type Tokens = ReadonlyMap<string, string>;

const nameSize = 14;
const noteSize = 12;

/** The lanes or the matrix of a part of the page as one drawing; null where there is neither. */
export function gridOf(figure: Element, tokens: Tokens, look: PictureLook): Drawing | null {
  const lanes = figure.querySelector<HTMLElement>('ul.lanes');
  // On the page of an area all blocks share one legend.
  const key =
    figure.querySelector<HTMLElement>('ul.lane-key') ??
    document.querySelector<HTMLElement>('.results ul.lane-key');
  const matrix = figure.querySelector<HTMLTableElement>('table.matrix');
  if (lanes) {
    const rows = inLight(lanes, tokens, () => drawLanes(lanes, look));
    return key
      ? below(
          inLight(key, tokens, () => drawKey(key)),
          rows,
        )
      : rows;
  }
  const statuses = matrix?.parentElement?.nextElementSibling;
  if (!matrix || !(statuses instanceof HTMLElement)) return null;
  const rows = inLight(matrix, tokens, () => drawMatrix(matrix, look));
  return below(
    rows,
    inLight(statuses, tokens, () => drawKey(statuses)),
  );
}

const artOf = (inside: Element, which = 'svg'): Drawing | undefined => {
  const svg = inside.querySelector<SVGSVGElement>(which);
  return svg ? readDrawing(svg) : undefined;
};

/** Name, lane, value and target, gap, verdict: the columns of the list on a wide screen, at any width. */
function drawLanes(list: Element, { ink, ink2, strong, line }: PictureLook): Drawing {
  const texts = ([main, small]: readonly [string, string], weight?: string): GridText[] => [
    { text: main, size: nameSize, fill: ink, ...(weight && { weight }) },
    { text: small, size: noteSize, fill: ink2 },
  ];
  const cells = laneRows(list).map(({ row, name, value, gap, status }): GridCell[] => {
    const verdict = row.querySelector('.status') as Element;
    const colour = getComputedStyle(verdict).color;
    return [
      { texts: texts(name, strong) },
      { art: artOf(row, ':scope > svg'), texts: [] },
      { texts: texts(value) },
      { texts: texts(gap) },
      {
        art: artOf(verdict),
        texts: [{ text: status, size: nameSize, fill: colour, weight: strong }],
      },
    ];
  });
  const columns = [
    { width: 220 },
    { width: 300 },
    { width: 170, align: 'end' as const },
    { width: 170, align: 'end' as const },
    { width: 150 },
  ];
  return drawGrid(cells, columns, line);
}

/** The words of the shapes, in a row. */
function drawKey(key: Element): Drawing {
  const cells = [...key.children].map((item): GridCell => ({
    art: artOf(item),
    texts: [{ text: shownText(item.textContent ?? ''), size: 13, fill: getComputedStyle(item).color }],
  }));
  const columns = cells.map(({ art, texts }) => ({
    width: (art?.width ?? 0) + 8 + widest([texts[0]!.text], 13),
  }));
  return drawGrid([cells], columns, 'none');
}

const gap = 8;
const below = (upper: Drawing, lower: Drawing): Drawing => ({
  width: Math.max(upper.width, lower.width),
  height: upper.height + gap + lower.height,
  children: [
    ...upper.children,
    node('g', { transform: `translate(0 ${upper.height + gap})` }, lower.children),
  ],
});

/** The table on a wide screen, at any width. */
function drawMatrix(table: HTMLTableElement, { ink, ink2, strong, line }: PictureLook): Drawing {
  const text = (content: string | null | undefined, bold = false): GridText => ({
    text: shownText(content ?? ''),
    size: 13,
    fill: bold ? ink : ink2,
    ...(bold && { weight: strong }),
  });
  const [head = [], ...body] = [...table.rows].map((row) => [...row.cells]);
  const rows = body.map((cells) =>
    cells.map((cell, i): GridCell => ({
      art: artOf(cell),
      texts: [text(cell.textContent, i === 0)],
      columns: cell.colSpan,
    })),
  );
  const columns = head.map((cell, i) => {
    const own = rows.filter((cells) => cells.length === head.length).map((cells) => cells[i] as GridCell);
    const widths = own.map(
      ({ art, texts }) =>
        (art ? art.width + 6 : 0) +
        widest(
          texts.map((one) => one.text),
          13,
        ),
    );
    const least =
      i === 0
        ? widest(
            rows.map((cells) => cells[0]?.texts[0]?.text ?? ''),
            13,
          )
        : 66;
    return { width: Math.ceil(Math.max(least, ...widths)) };
  });
  return drawGrid([head.map((cell) => ({ texts: [text(cell.textContent)] })), ...rows], columns, line);
}
