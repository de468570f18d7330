import { tenth } from '../../lib/scale.ts';
import { textWidth } from '../axis/measure.ts';
import { lineHeight, strongSize, textSize, tickSize, type PlacedText } from '../axis/text.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A label may stand so far from where it belongs; farther off it would say something of another line. */
const farthest = 4 * lineHeight;

/**
 * Texts in the order of their worth, none over another: each moves up or down as little as it must, between `top` and
 * `bottom`. What finds no place near its own is left out; the key, the table and the readout have it, too.
 */
export function apart<T extends PlacedText & { kind: string }>(
  texts: readonly T[],
  { top, bottom }: { top: number; bottom: number },
): T[] {
  const taken: Box[] = [];
  return texts.flatMap((text) => {
    const own = boxOf(text);
    if (own.left === own.right) return [];
    const high = own.bottom - own.top;
    // Its own place, and every place right above or below another text; the name of a side would leave it.
    const others = text.kind === 'met' ? [] : taken.flatMap((box) => [box.bottom, box.top - high]);
    const tops = [own.top, ...others]
      .filter((at) => at === own.top || (at >= top && at + high <= bottom))
      .filter((at) => Math.abs(at - own.top) <= farthest)
      .sort((a, b) => Math.abs(a - own.top) - Math.abs(b - own.top));
    const found = tops.find((at) =>
      taken.every((box) => !isOver({ ...own, top: at, bottom: at + high }, box)),
    );
    if (found === undefined) return [];
    taken.push({ ...own, top: found, bottom: found + high });
    return [{ ...text, y: tenth(text.y + found - own.top) }];
  });
}

function boxOf({ x, y, lines, anchor, kind }: PlacedText & { kind: string }): Box {
  const size = { met: tickSize, value: strongSize, target: strongSize }[kind] ?? textSize;
  const wide = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  const top = y - lineHeight / 2;
  return { left, right: left + wide, top, bottom: top + lines.length * lineHeight };
}

/** By more than what rounding to tenths makes. */
const isOver = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.2 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.2;
