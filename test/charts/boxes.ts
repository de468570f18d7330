import fc from 'fast-check';
import { expect } from 'vitest';
import { textWidth } from '../../src/charts/axis/measure.ts';
import { lineHeight, textSize, type PlacedText } from '../../src/charts/axis/text.ts';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  says: string;
}

/** The room a text takes, by the same estimate as the layouts. */
export function boxOf({ x, y, lines, anchor }: PlacedText, size = textSize): Box {
  const wide = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - wide / 2 : x - wide;
  const top = y - lineHeight / 2;
  return { left, right: left + wide, top, bottom: top + lines.length * lineHeight, says: lines.join('') };
}

export function expectInside(boxes: readonly Box[], width: number, height: number): void {
  for (const { left, right, top, bottom, says } of boxes) {
    expect(left, says).toBeGreaterThanOrEqual(-0.5);
    expect(right, says).toBeLessThanOrEqual(width + 0.5);
    expect(top, says).toBeGreaterThanOrEqual(-0.5);
    expect(bottom, says).toBeLessThanOrEqual(height + 0.5);
  }
}

export function expectApart(boxes: readonly Box[]): void {
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const across = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      expect(Math.min(over, across), `${a.says} | ${b.says}`).toBeLessThanOrEqual(0.5);
    }
  });
}

export const sixty =
  '山东省济南市市中区二七新村街道办事处与舜玉路街道办事处联合管理的英雄山文化市场及周边商业改造提升片区（一期和二期）工程';

/** Names as short and as long as they come. */
export const name = fc.constantFrom(
  '历下区',
  '江北水城度假区',
  'Huaiyin District',
  sixty,
  'w'.repeat(60),
  '',
);
/** Huge, tiny, negative, equal and missing figures. */
export const figure = fc.oneof(
  fc.constantFrom(null, 0, -0, 1e12, -1e12, 1e-9, -1e-9, 99.96, 100, 100),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.constantFrom(NaN, Infinity, 1e300),
);
/** From the drawing for large type on a phone (212) to the widest page. */
export const frameWidth = fc.oneof(fc.integer({ min: 200, max: 1280 }), fc.constantFrom(212, 328));
