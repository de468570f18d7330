/** Where a table stood when it was looked at. */
export interface InSight {
  /** Pixels from the upper edge of the window to the first row, at least 0. */
  above: number;
  /** How many columns begin before the right edge of the scroller. */
  columns: number;
  /** What each column has for a line of text, in em. */
  room: number[];
}

/** What stands between two texts and no text may use, in em. */
const gap = 1;

/** Looks at the table of a scroller. Asks the browser for a layout: call it when nothing is left to lay out. */
export function inSight(scroller: Element): InSight {
  const { right } = scroller.getBoundingClientRect();
  const heads = [...scroller.querySelectorAll('thead th')];
  const boxes = heads.map((head) => head.getBoundingClientRect());
  const hidden = boxes.findIndex(({ left }) => left >= right);
  const em = parseFloat(getComputedStyle(scroller).fontSize);
  const { bottom } = scroller.querySelector('thead')!.getBoundingClientRect();
  return {
    above: Math.max(0, bottom),
    columns: hidden === -1 ? heads.length : hidden,
    room: boxes.map(({ width }) => width / em - gap),
  };
}
