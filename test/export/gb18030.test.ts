import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gb18030Encoder } from '../../src/export/gb18030.ts';

const encode = gb18030Encoder();
const decode = (bytes: Uint8Array) => new TextDecoder('gb18030', { fatal: true }).decode(bytes);
const bytes = (text: string) => [...encode(text)];

/** Private-use codes whose places in GB18030 were given to real characters in 2022, and one that a decoder reads as a space. */
const given = [0xe5e5, 0xe81e, 0xe826, 0xe82b, 0xe82c, 0xe832, 0xe843, 0xe854, 0xe864];
for (let point = 0xe78d; point <= 0xe796; point++) given.push(point);

describe('round trip through the decoder', () => {
  test('of every character of the basic plane, one by one', () => {
    const lost: number[] = [];
    for (let point = 0; point < 0x10000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue;
      const character = String.fromCharCode(point);
      if (decode(encode(`${character}|`)) !== `${character}|`) lost.push(point);
    }
    // Engines with the older table keep the private-use codes as well.
    expect(given).toEqual(expect.arrayContaining(lost));
  });

  test('of characters beyond, from every plane', () => {
    for (let point = 0x10000; point < 0x110000; point += 97) {
      const character = String.fromCodePoint(point);
      if (decode(encode(character)) !== character) expect(point.toString(16)).toBe('lost');
    }
    expect(decode(encode('\u{10000}\u{1F600}\u{20BB7}\u{10FFFF}'))).toBe(
      '\u{10000}\u{1F600}\u{20BB7}\u{10FFFF}',
    );
  });

  test('of any text', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[\uE000-\uF8FF]/.test(text));
    fc.assert(
      fc.property(plain, (text) => decode(encode(text)) === text),
      { numRuns: 1000 },
    );
  });
});

// From GB 18030 and https://encoding.spec.whatwg.org/#gb18030-encoder.
test.each([
  ['A', [0x41]],
  ['中', [0xd6, 0xd0]],
  ['€', [0xa2, 0xe3]],
  ['\u3000', [0xa1, 0xa1]],
  ['龍', [0xfd, 0x88]],
  ['㐀', [0x81, 0x39, 0xee, 0x39]],
  ['\u0080', [0x81, 0x30, 0x81, 0x30]],
  ['\uFFFF', [0x84, 0x31, 0xa4, 0x39]],
  ['\u{10000}', [0x90, 0x30, 0x81, 0x30]],
  ['\u{10FFFF}', [0xe3, 0x32, 0x9a, 0x35]],
  ['₂', [0x81, 0x36, 0xaf, 0x30]],
])('%s has the bytes of the standard', (character, expected) => {
  expect(bytes(character)).toEqual(expected);
});

test('half a pair and a code without a place become a question mark', () => {
  expect(bytes('\uD83D')).toEqual([0x3f]);
  expect(bytes('\uDE00x')).toEqual([0x3f, 0x78]);
  expect(bytes('\uE5E5')).toEqual([0x3f]);
});
