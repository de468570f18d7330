/** Most bytes that `putDecimal` writes. */
export const mostDecimalBytes = 24;

const fraction = 10_000;
/** Numbers of up to 15 digits have one decimal that means them, whichever way it is found (IEEE 754, binary64). */
const exact = 1e15;
const [zero, minus, point] = [0x30, 0x2d, 0x2e];

/**
 * Writes a number of up to four decimals and fifteen digits as `String` does, several times as quickly, and answers where
 * it ends; -1 for any other number, of which nothing is written. Figures are nearly all of this kind.
 */
export function putDecimal(bytes: Uint8Array, at: number, number: number): number {
  const size = Math.abs(number);
  const scaled = Math.round(size * fraction);
  // Also false for NaN.
  if (!(scaled < exact) || scaled / fraction !== size) return -1;
  if (number < 0) bytes[at++] = minus;
  const whole = Math.floor(scaled / fraction);
  let end = putWhole(bytes, at, whole);
  let rest = scaled - whole * fraction;
  if (rest === 0) return end;
  bytes[end++] = point;
  for (let unit = fraction / 10; rest > 0; unit /= 10) {
    const digit = Math.floor(rest / unit);
    bytes[end++] = zero + digit;
    rest -= digit * unit;
  }
  return end;
}

/** Digits of a whole number from 0 to 10^15. */
function putWhole(bytes: Uint8Array, at: number, whole: number): number {
  let digits = 1;
  for (let power = 10; power <= whole; power *= 10) digits += 1;
  let left = whole;
  for (let i = at + digits - 1; i >= at; i--) {
    const tens = Math.floor(left / 10);
    bytes[i] = zero + (left - tens * 10);
    left = tens;
  }
  return at + digits;
}
