import { describe, expect, test } from 'vitest';
import type { ObservationRow, TargetRow } from '../../../../src/data/models/models.ts';
import { chartWords } from '../../../../src/routes/parts/chart-words.ts';
import { paceInputs } from '../../../../src/routes/parts/pace-input.ts';
import PaceView from '../../../../src/routes/parts/PaceView.svelte';
import { structureInputs } from '../../../../src/routes/parts/structure-input.ts';
import StructureView from '../../../../src/routes/parts/StructureView.svelte';
import { behind } from '../../../data/target-row.ts';
import { langs, twin, tight, numberIn, startY, of, expectNear, areasOf, observedIn, site } from './twin.ts';

describe.each(langs)('a whole and its parts, %s', (lang) => {
  const compare = (observations: readonly ObservationRow[]) =>
    structureInputs(site, observations, lang).map((data) => {
      const { cells, drawings } = twin(StructureView, { data, lang });
      const parts = cells.slice(0, -2);
      const [sum, total] = cells.slice(-2);
      const values = parts.map(([, value]) => numberIn(value)!);
      expect(parts).toHaveLength(data.parts.length);
      expect(values.reduce((all, value) => all + value, 0)).toBeCloseTo(numberIn(sum![1])!, 6);
      for (const marks of drawings) {
        expect(of(marks, 'text', 'part').map(({ text }) => text)).toEqual(
          parts.map(([name, value, share]) => tight(`${name}${value}·${share}`)),
        );
        expect(of(marks, 'text', 'value').map(({ text }) => text)).toEqual([tight(total!.join(''))]);
        // Sum and total are written as one figure, or the picture says both.
        const note = of(marks, 'text', 'quiet').map(({ text }) => text);
        expect(note).toHaveLength(sum![1] === total![1] ? 0 : 1);
        for (const text of note)
          expect([text.includes(tight(sum![1]!)), text.includes(tight(total![1]!))]).toEqual([true, true]);
        const width = Number(of(marks, 'rect', 'rest')[0]?.at['x'] ?? (marks === drawings[0] ? 720 : 328));
        const segments = of(marks, 'rect', 'shade').filter(({ at }) => at['width'] !== '14');
        const places = [...segments.map(({ at }) => Number(at['x'])), width];
        const drawn = values.filter((value) => value > 0);
        const perPixel = drawn.reduce((all, value) => all + value, 0) / width;
        expectNear(
          segments.map((_, i) => (places[i + 1]! - places[i]!) * perPixel),
          drawn,
          perPixel * 0.3,
        );
      }
      return data;
    });

  test('has in the table what is drawn, for every area', () => {
    expect(areasOf().flatMap((area) => compare(observedIn(area))).length).toBeGreaterThan(0);
  });
  test('says in both where the parts do not add up, and draws nothing where one is missing', () => {
    const area = areasOf().find((code) => structureInputs(site, observedIn(code), lang).length > 0)!;
    const { indicator, parts, total } = structureInputs(site, observedIn(area), lang)[0]!;
    const own = observedIn(area).filter((row) =>
      [indicator, ...parts.map((part) => part.indicator)].includes(row.indicator),
    );
    const more = own.map((row) =>
      row.indicator === indicator && row.value !== null ? { ...row, value: row.value * 1.25 } : row,
    );
    expect(compare(more).map((data) => data.total)).toEqual([total * 1.25]);
    expect(compare(own.filter((row) => row.indicator !== parts[0]!.indicator))).toEqual([]);
  });
});

describe.each(langs)('the months of a year, %s', (lang) => {
  const t = chartWords[lang].pace;
  const names = Array.from({ length: 12 }, (_, month) => t.month(month));
  const compare = (targets: readonly TargetRow[]) =>
    paceInputs(targets, '2024-12-31', lang).map((data) => {
      const { cells, drawings } = twin(PaceView, { data, lang });
      const bars = cells.filter(([, , note]) => note !== t.level);
      const level = cells.filter(([, , note]) => note === t.level);
      const figures = (rows: string[][]) => rows.map(([, value]) => tight(value!));
      const months = bars.flatMap(([span, value, note]) => {
        const [first, last] = [span!.split('—')[0]!, span!.split('—').at(-1)!].map((one) =>
          names.indexOf(one),
        );
        return Array.from({ length: last! - first! + 1 }, (_, i) => ({
          month: first! + i,
          kind: note === t.passed ? 'done' : 'rest',
          value: numberIn(value)!,
        }));
      });
      for (const marks of drawings) {
        const zero = startY(of(marks, 'path', 'axis')[0]!);
        const drawn = of(marks, 'rect', 'done', 'rest');
        expect(drawn.map(({ kind }) => kind)).toEqual(months.map(({ kind }) => kind));
        expect(of(marks, 'path', 'none')).toHaveLength(12 - months.length);
        const heads = of(marks, 'text', 'value').map(({ text }) => text);
        expect(heads).toHaveLength(bars.length);
        figures(bars).forEach((figure, i) => expect(heads[i]).toContain(figure));
        const key = of(marks, 'text', 'key').map(({ text }) => text);
        expect(key).toHaveLength(level.length);
        figures(level).forEach((figure, i) => expect(key[i]).toContain(figure));
        // There is no value axis: heights are measured against the tallest.
        const heights = [
          ...drawn.map(({ at }) => {
            const [top, high] = [Number(at['y']), Number(at['height'])];
            return top < zero ? high : -high;
          }),
          ...of(marks, 'path', 'even').map((line) => zero - startY(line)),
        ];
        const said = [...months.map(({ value }) => value), ...level.map(([, value]) => numberIn(value)!)];
        const tallest = Math.max(...said.map(Math.abs));
        const perPixel = tallest / Math.max(...heights.map(Math.abs));
        // A figure is rounded to a hundredth of its size at worst.
        expectNear(
          heights.map((height) => height * perPixel),
          said,
          perPixel * 0.3 + tallest * 0.01,
        );
      }
      return { bars: bars.length, level: level.length };
    });
  const pace = (change: Partial<TargetRow>): TargetRow => ({
    ...behind,
    ...{ kind: 'total', side: 'up', value: 1.5, v: 1.5, x: 1, months: 8, rest: 0.125, decimals: 1 },
    ...{ due: '2024', due_end: '2024-12-31' },
    ...change,
  });

  test.each<[string, Partial<TargetRow>, number]>([
    ['an amount', {}, 2],
    ['a mean', { kind: 'reach', side: 'down', value: 42, v: 42, months: 9, rest: 36, decimals: 0 }, 2],
    ['one month left', { months: 11, rest: 0.4 }, 2],
    ['one month on file', { months: 1, rest: 0.1 }, 2],
    ['more than can be done', { kind: 'keep', side: 'down', v: 30, value: 30, months: 6, rest: -4 }, 2],
    ['nothing left to do', { rest: -0.1 }, 1],
  ])('has in the table what is drawn of %s', (_, change, bars) => {
    expect(compare([pace(change)])).toEqual([{ bars, level: 1 }]);
  });
});
