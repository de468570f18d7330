import { isKnown } from '../../lib/scale.ts';
import type { StructureFormat, StructureInput, StructureLabels } from './types.ts';

/** What has to be said about parts and whole; `explained` when rounding accounts for all of the difference. */
export function gapNote(
  { parts, sum, total, step }: StructureInput & { sum: number },
  labels: StructureLabels,
  format: StructureFormat,
): { text: string; explained: boolean } {
  if (parts.some(({ value }) => !isKnown(value))) return { text: labels.incomplete, explained: false };
  if (total === null) return { text: '', explained: true };
  const difference = Math.abs(sum - total);
  // Sums of decimals are off by a hair of their size.
  const hair = Math.max(Math.abs(sum), Math.abs(total)) * 1e-9;
  if (difference <= hair) return { text: '', explained: true };
  // Each part and the whole may be off by half of the last printed place.
  const explained = difference <= (Math.max(0, step) * (parts.length + 1)) / 2 + hair;
  return { text: (explained ? format.rounding : format.mismatch)(sum, total), explained };
}
