import type { Utf8, Vector } from 'apache-arrow';

/** Texts up to so many bytes are remembered, in so many slots. */
const [longest, slots] = [48, 512];

/** The different texts of a column, as they are met, and which of them a row has. */
export interface TextPlaces {
  /** Place in `texts`, which grows until every row was looked at. */
  place: (row: number) => number;
  /** Each once; `null` where rows have none. */
  texts: readonly (string | null)[];
}

/**
 * Columns of texts are mostly codes that come again and again: finding one by its bytes is quicker than decoding it. Each
 * text has one slot, where the last one stands that fell into it; what fell out of its slot is decoded and found by itself.
 */
export function textPlaces(vector: Vector<Utf8>): TextPlaces {
  const texts: (string | null)[] = [];
  const known = new Map<string | null, number>();
  const placeOf = (text: string | null): number => {
    let place = known.get(text);
    if (place === undefined) {
      known.set(text, (place = texts.length));
      texts.push(text);
    }
    return place;
  };
  const decoded = (row: number): number => placeOf(vector.get(row));
  const data = vector.data[0];
  if (!data || data.offset > 0 || vector.data.length > 1) return { place: decoded, texts };
  const { valueOffsets, values } = data;
  const missing = data.nullCount > 0 ? data.nullBitmap : null;
  const places = new Int32Array(slots);
  const from = new Int32Array(slots);
  const lengths = new Int32Array(slots).fill(-1);
  let last = 0;
  const isAt = (slot: number, start: number, length: number): boolean => {
    if (lengths[slot] !== length) return false;
    const at = from[slot]!;
    for (let b = 0; b < length; b++) if (values[start + b] !== values[at + b]) return false;
    return true;
  };
  const place = (row: number): number => {
    if (missing && ((missing[row >> 3]! >> (row & 7)) & 1) === 0) return placeOf(null);
    const start = valueOffsets[row]!;
    const length = valueOffsets[row + 1]! - start;
    if (length > longest) return decoded(row);
    // Where rows are sorted, most have the text of the row before.
    if (isAt(last, start, length)) return places[last]!;
    let slot = length;
    for (let b = 0; b < length; b++) slot = (Math.imul(slot, 31) + values[start + b]!) | 0;
    last = slot &= slots - 1;
    if (isAt(slot, start, length)) return places[slot]!;
    from[slot] = start;
    lengths[slot] = length;
    return (places[slot] = decoded(row));
  };
  return { place, texts };
}
