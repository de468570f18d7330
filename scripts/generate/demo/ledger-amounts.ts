import type { DemoArea } from './areas.ts';
import { indicatorOf } from './indicators.ts';
import type { Series } from './series.ts';

/** What the ledger of 2026 sets out to do: its targets and the figures about them start from the same amounts. */
export const amounts = {
  jobs: (area: DemoArea, series: Series) =>
    100 * Math.round(series.level(area, indicatorOf('pub.jobs'), 2025) * 0.0102),
  renewal: (area: DemoArea) => 1800 + area.index * 240,
  greenway: (area: DemoArea) => 24 + area.index * 4.5,
  /** Below a dozen a share of the way says little: those areas show 推进中. */
  parks: (area: DemoArea) => 8 + area.index * 2,
  beds: (area: DemoArea) => 160 + area.index * 20,
} as const;
