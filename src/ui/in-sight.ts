/** Where a table stood when it was looked at. */
export interface InSight {
  /** Pixels from the upper edge of the window to the first row, at least 0. */
  above: number;
  /** How many columns begin before the right edge of the scroller. */
  columns: number;
  /** More columns, or a part of one, are to the right of that. */
  more: boolean;
  /** Pixels that the scrollbar beside the rows takes. */
  bar: number;
  /** What each column has for a line of text, in em. */
  room: number[];
}

/** What stands between two texts and no text may use, in em. */
const gap = 1;

/** Looks at the table of a scroller. Asks the browser for a layout: call it when nothing is left to lay out. */
export function inSight(scroller: HTMLElement): InSight {
  const { right } = scroller.getBoundingClientRect();
  const heads = [...scroller.querySelectorAll('thead th')];
  const boxes = heads.map((head) => head.getBoundingClientRect());
  const hidden = boxes.findIndex(({ left }) => left >= right);
  const em = parseFloat(getComputedStyle(scroller).fontSize);
  const { bottom } = scroller.querySelector('thead')!.getBoundingClientRect();
  return {
    above: Math.max(0, bottom),
    columns: hidden === -1 ? heads.length : hidden,
    more: scroller.scrollLeft + scroller.clientWidth < scroller.scrollWidth - 1,
    bar: scroller.offsetWidth - scroller.clientWidth,
    room: boxes.map(({ width }) => width / em - gap),
  };
}
