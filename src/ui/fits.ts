/** Characters that no common face draws wider than `narrow` em; of any other it is taken that they are a square. */
const narrowOnes = /[a-ln-vx-z0-9 .,:;/()|'"-]/;
const narrow = 0.65;
/** By code, for text is asked about at every answer: 0 is not yet looked up. */
const widths = new Float32Array(128);

/** How wide a text is at most, in em of its face. */
export function ems(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    sum += code < 128 ? (widths[code] ||= narrowOnes.test(String.fromCharCode(code)) ? narrow : 1) : 1;
  }
  return sum;
}

/** Of each column, whether every text in it surely stands within `room` em. */
export const fitting = (rows: readonly (readonly unknown[])[], room: readonly number[]): boolean[] =>
  room.map((most, c) => rows.every((row) => ems(String(row[c] ?? '')) <= most));
