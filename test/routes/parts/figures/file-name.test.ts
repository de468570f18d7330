import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileStem } from '../../../../src/routes/parts/figures/file-name.ts';

describe('the name of a saved file', () => {
  test('names area, indicator and day', () => {
    expect(fileStem(['天桥区', 'PM2.5年均浓度'], '2026-11-21')).toBe('天桥区-PM2.5年均浓度-2026-11-21');
    expect(fileStem(['Tianqiao', 'PM2.5'], '2026-11-21')).toBe('Tianqiao-PM2.5-2026-11-21');
  });
  test('leaves out what is empty', () => {
    expect(fileStem(['', '构成', ' '], '2026-11-21')).toBe('构成-2026-11-21');
    expect(fileStem([], '2026-11-21')).toBe('2026-11-21');
  });
  test('puts full-width signs for those that file systems refuse', () => {
    expect(fileStem(['A/B: "什么"?*', 'a\\b|<c>'], 'x')).toBe('A／B： 什么？＊-a＼b｜c-x');
  });
  test('never begins with a dot, is never long, and holds nothing refused', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 90 })), (parts) => {
        const name = fileStem(parts, '2026-11-21');
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/u);
        expect(name.endsWith('2026-11-21')).toBe(true);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      }),
    );
  });
});
