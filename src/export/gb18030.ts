/**
 * An encoder for GB18030, the reverse of the browser's own decoder (https://encoding.spec.whatwg.org/#gb18030;
 * there is no `TextEncoder` but for UTF-8). The tables are made by decoding every two-byte sequence and every
 * four-byte sequence of the basic plane once, some 40,000 in all; beyond that plane the code is arithmetic.
 *
 * Every character comes back from the decoder. What is no character becomes `?`: half a surrogate pair, and the 19
 * private-use codes whose places GB18030-2022 gave to real characters.
 */
export function gb18030Encoder(): (text: string) => Uint8Array {
  const codes = (table ??= makeTable());
  return (text) => {
    const bytes = new Uint8Array(text.length * 4);
    let at = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        bytes[at++] = unit;
        continue;
      }
      const code = isSurrogate(unit) ? astral(text.codePointAt(i)!) : codes[unit]!;
      if (code >= fourBytes) {
        at = putFour(bytes, at, code - fourBytes);
        if (isSurrogate(unit)) i++;
      } else if (code === 0) {
        bytes[at++] = 0x3f;
      } else {
        bytes[at++] = code >> 8;
        bytes[at++] = code & 0xff;
      }
    }
    return bytes.slice(0, at);
  };
}

/** Added to the place of a four-byte sequence, to tell it from a two-byte code; 0 is no code at all. */
const fourBytes = 0x10000;
/** Places of four-byte sequences in the basic plane, and the place of U+10000. */
const basicPlaces = 39_420;
const firstAstral = 189_000;

let table: Uint32Array | undefined;

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;
const astral = (point: number): number => (point < 0x10000 ? 0 : fourBytes + firstAstral + point - 0x10000);

function makeTable(): Uint32Array {
  const codes = new Uint32Array(0x10000);
  const pairs: number[] = [];
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) if (trail !== 0x7f) pairs.push((lead << 8) | trail);
  }
  fill(codes, pairs, (code) => [code >> 8, code & 0xff]);
  const places = Array.from({ length: basicPlaces }, (_, place) => fourBytes + place);
  fill(codes, places, (code) => {
    const sequence = new Uint8Array(4);
    putFour(sequence, 0, code - fourBytes);
    return sequence;
  });
  return codes;
}

/** Enters the codes that stand for one character. The first one wins: U+3000 has two, and two bytes beat four. */
function fill(codes: Uint32Array, all: readonly number[], bytesOf: (code: number) => Iterable<number>): void {
  const lineEnd = 10;
  const bytes = all.flatMap((code) => [...bytesOf(code), lineEnd]);
  const decoded = new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).split('\n');
  all.forEach((code, i) => {
    const character = decoded[i]!;
    const unit = character.charCodeAt(0);
    const isReplacement = unit === 0xfffd && code !== fourBytes + 39_417;
    if (character.length === 1 && unit >= 0x80 && !isReplacement && codes[unit] === 0) codes[unit] = code;
  });
}

function putFour(bytes: Uint8Array, at: number, place: number): number {
  bytes[at] = 0x81 + Math.floor(place / 12_600);
  bytes[at + 1] = 0x30 + (Math.floor(place / 1_260) % 10);
  bytes[at + 2] = 0x81 + (Math.floor(place / 10) % 126);
  bytes[at + 3] = 0x30 + (place % 10);
  return at + 4;
}
