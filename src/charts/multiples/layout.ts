import { valueDomain } from '../axis/domain.ts';
import { block, lineHeight, strongSize, type PlacedText } from '../axis/text.ts';
import type { Stop } from '../explore/readout.ts';
import { drawable, extents, timeDomain } from '../trajectory/extent.ts';
import { placePanel, plotHigh, ticksWanted, type PanelScale, type PlacedPanel } from './panel.ts';
import type { MultiplesFormat, MultiplesInput, MultiplesLabels } from './types.ts';

export interface MultiplesLayout {
  width: number;
  height: number;
  panels: PlacedPanel[];
  /** What has to be said about the value axes. */
  note: PlacedText | null;
  stops: Stop[];
}

const gap = 24;
const least = 190;

/** Null when no panel has a place in time. Order: what has to fit, domains, the grid, the panels. */
export function layoutMultiples(
  { panels, shared }: MultiplesInput,
  labels: MultiplesLabels,
  format: MultiplesFormat,
  width: number,
): MultiplesLayout | null {
  const inputs = panels.map(({ input }) => drawable(input));
  const sizes = inputs.map(extents);
  const time = timeDomain(sizes.flatMap(({ times }) => times));
  if (!time) return null;
  const all = valueDomain(
    sizes.flatMap(({ values }) => values),
    ticksWanted,
  );
  const scales: PanelScale[] = sizes.map(({ values }) => ({
    time,
    ...(shared ? all : valueDomain(values, ticksWanted)),
  }));

  const columns = Math.max(1, Math.min(panels.length, Math.floor((width + gap) / (least + gap))));
  const wide = Math.floor((width - gap * (columns - 1)) / columns);
  const heads = panels.map(({ label, note }) => ({
    label: block(label, wide, strongSize),
    note: block(note, wide),
  }));
  const placed: PlacedPanel[] = [];
  let top = 0;
  for (let first = 0; first < panels.length; first += columns) {
    const row = heads.slice(first, first + columns);
    const head = Math.max(...row.map(({ label, note }) => label.high + note.high)) + 12;
    row.forEach((texts, k) => {
      const i = first + k;
      placed.push(
        placePanel(inputs[i]!, scales[i]!, texts, format, { x: k * (wide + gap), y: top, wide, head }),
      );
    });
    top += head + plotHigh + 24 + gap / 2;
  }
  const text = [
    shared || panels.length < 2 ? '' : labels.free,
    scales.some(({ broken }) => broken) ? labels.broken : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const note = text === '' ? null : block(text, width);
  return {
    width,
    height: top + (note?.high ?? 0),
    panels: placed,
    note: note && { x: 0, y: top + lineHeight / 2, lines: note.lines, anchor: 'start' },
    stops: placed.map(({ x, y, focus }, i) => ({ x: x + focus.x, y: y + focus.y, text: panels[i]!.said })),
  };
}
