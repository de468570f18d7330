import { block, lineHeight } from './text.ts';

export interface FlowItem<Kind> {
  kind: Kind;
  /** Left end of the sample, and middle of the first line of text. */
  x: number;
  y: number;
  textX: number;
  lines: string[];
}

const afterSample = 6;
const betweenItems = 16;

/** Items of a key, each with a sample `lead` pixels wide, in rows from `top`; `bottom` is where the next thing may begin. */
export function flow<Kind>(
  items: readonly { kind: Kind; text: string; lead: number }[],
  width: number,
  top = 0,
): { items: FlowItem<Kind>[]; bottom: number } {
  const placed: FlowItem<Kind>[] = [];
  let x = 0;
  let y = top;
  let high = lineHeight;
  for (const { kind, text, lead } of items) {
    const before = lead === 0 ? 0 : lead + afterSample;
    const { lines, wide, high: own } = block(text, width - before);
    if (x > 0 && x + before + wide > width) {
      x = 0;
      y += high;
      high = lineHeight;
    }
    placed.push({ kind, x, y: y + lineHeight / 2, textX: x + before, lines });
    x += before + wide + betweenItems;
    high = Math.max(high, own);
  }
  return { items: placed, bottom: placed.length > 0 ? y + high : top };
}
