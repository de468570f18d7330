import { brotliCompressSync, constants } from 'node:zlib';
import { largeObservations } from './large-observations.ts';
import type { Measured } from './spread.ts';

const line = (bytes: Uint8Array | string): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

/** Bytes of the data that a view of one indicator fetches: its partition, in a package and in one with 100 times its indicators. */
export function measureViewBytes(): Measured {
  const [areas, months] = [100, 60];
  const bytes = (indicators: number) =>
    line(largeObservations(areas * months * indicators, areas, indicators).file(0).bytes);
  const [floor, value] = [bytes(20), bytes(2000)];
  return {
    what: 'observations of one indicator, package 100 times as large',
    ...{ unit: 'kB', value: value / 1000, floor: floor / 1000, than: 'the same in the small package' },
    ...{ budget: 'flat', over: value > 1.05 * floor },
  };
}
