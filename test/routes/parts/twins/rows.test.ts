import { describe, expect, test } from 'vitest';
import type { ObservationRow, TargetRow } from '../../../../src/data/models/models.ts';
import { chartWords } from '../../../../src/routes/parts/chart-words.ts';
import { dumbbellInput } from '../../../../src/routes/parts/dumbbell-input.ts';
import DumbbellView from '../../../../src/routes/parts/DumbbellView.svelte';
import { rowsWhere } from '../../../../src/routes/parts/site.ts';
import { yoyInput } from '../../../../src/routes/parts/yoy-input.ts';
import YoyView from '../../../../src/routes/parts/YoyView.svelte';
import { behind, nothingOnFile } from '../../../data/target-row.ts';
import {
  langs,
  twin,
  tight,
  numbersIn,
  numberIn,
  isNumber,
  startX,
  of,
  acrossAxis,
  expectNear,
  rowsFrom,
  areasOf,
  indicatorsOf,
  observedIn,
  site,
} from './twin.ts';

describe.each(langs)('growth, %s', (lang) => {
  const t = chartWords[lang];
  const compare = (targets: readonly TargetRow[], observations: readonly ObservationRow[]) => {
    const data = yoyInput(site, targets, observations, lang);
    if (!data) return null;
    const { cells, drawings } = twin(YoyView, { data, lang });
    const hasTarget = cells[0]!.length === 4;
    const values = cells.map(([, value]) => (value === t.missing ? null : numberIn(value)));
    const aims = cells.map(([, , target]) => (hasTarget ? numberIn(target) : null));
    expect(cells).toHaveLength(data.rows.length);
    for (const marks of drawings) {
      const from = marks.findIndex(({ kind }) => kind === 'zero');
      const ticks = of(marks.slice(from), 'path', 'target');
      const texts = rowsFrom(marks.slice(from), ({ kind }) => kind === 'label').map(([label, ...rest]) => [
        label!.text,
        ...rest.filter(({ tag }) => tag === 'text').flatMap(({ text }) => text.split('·')),
      ]);
      expect(texts.map((row) => [...row].sort())).toEqual(
        cells.map(([name, value, target]) =>
          [name!, value!, ...(hasTarget && target ? [t.yoy.targetShort(target)] : [])].map(tight).sort(),
        ),
      );
      const { read, loose } = acrossAxis(marks);
      const bars = of(marks, 'rect', 'bar').map(({ kind, at }) => {
        const left = Number(at['x']);
        return read(kind.includes('falls') ? left : left + Number(at['width']));
      });
      // A bar is never thinner than a pixel, so next to nothing may be drawn as one.
      expectNear(bars, values.filter(isNumber), loose * 4);
      expectNear(ticks.map(startX).map(read), aims.filter(isNumber), loose);
    }
    return { values, aims };
  };

  test('has in the table what is drawn, for every area', () => {
    const seen = areasOf().map((area) => compare(rowsWhere(site.targets, 'area', area), observedIn(area)));
    expect(seen.filter(Boolean).length).toBeGreaterThan(0);
  });
  test('keeps a rate that was not published, and a target without one', () => {
    const area = areasOf().find((code) => yoyInput(site, [], observedIn(code), lang))!;
    const found = yoyInput(site, [], observedIn(area), lang)!;
    const [first, second] = found.rows.map(({ indicator }) => indicator);
    const year = /\d{4}/.exec(found.period)![0];
    const rows = observedIn(area).map((row) =>
      row.indicator === first ? { ...row, yoy: null, value: null, symbol: '…' } : row,
    );
    // Two rates have to be left for a picture.
    const more = { ...rows.find((row) => row.indicator === second && row.yoy !== null)!, indicator: 'odd' };
    const aim = (indicator: string, value: number) => ({
      ...behind,
      ...{ area, indicator, kind: 'growth', value, due: year },
    });
    const result = compare([aim(first!, 7.5), aim(second!, -2)], [...rows, { ...more, yoy: -4.25 }])!;
    expect(result.values).toContain(null);
    expect(result.values).toContain(-4.25);
    expect(result.aims.filter(isNumber).sort()).toEqual([-2, 7.5]);
  });
});

describe.each(langs)('base, latest value and target, %s', (lang) => {
  const t = chartWords[lang];
  const compare = (targets: readonly TargetRow[], areas: readonly { code: string; name: string }[]) => {
    const data = dumbbellInput(targets, areas, lang);
    if (!data) return null;
    const { cells, drawings } = twin(DumbbellView, { data, lang });
    const bases = cells.map(([, base]) => numberIn(base!.split(' ').at(-1)));
    // The period stands first in Chinese, the figure in English; a claim in words has no figure.
    const nows = cells.map(([, , now]) => numberIn(now!.split(' ')[lang === 'zh' ? 1 : 0]));
    expect(cells).toHaveLength(data.rows.length);
    for (const marks of drawings) {
      const { read, loose } = acrossAxis(marks);
      const rows = rowsFrom(marks, ({ kind }) => kind === 'label');
      expect(rows.map(([label]) => label!.text)).toEqual(cells.map(([name]) => tight(name!)));
      rows.forEach((row, i) => {
        const texts = (kind: string) => of(row, 'text', kind).map(({ text }) => text);
        const [base, now] = [[bases[i]!].filter(isNumber), [nows[i]!].filter(isNumber)];
        expect(texts('base').map(numberIn)).toEqual(base);
        expect(texts('value').map(numberIn)).toEqual(now);
        expect(texts('quiet')).toEqual(now.length > 0 ? [] : [tight(t.dumbbell.missing)]);
        expect(texts('end')).toEqual([tight(cells[i]![3]!)]);
        expectNear(
          of(row, 'circle', 'base').map(({ at }) => read(Number(at['cx']))),
          base,
          loose,
        );
        expect(of(row, 'path', 'mark')).toHaveLength(now.length);
        if (base.length + now.length === 2)
          expectNear(
            of(row, 'path', 'done').map(({ at }) => read(Number(at['d']!.split('H')[1]))),
            now,
            loose,
          );
        const said = numbersIn(cells[i]![3]!);
        const aims = of(row, 'path', 'target').map((tick) => read(startX(tick)));
        expect(aims.length).toBeGreaterThan(0);
        for (const aim of aims) expect(said.some((one) => Math.abs(one - aim) <= loose)).toBe(true);
      });
    }
    return { bases, nows };
  };

  test('has in the table what is drawn, for every indicator', () => {
    const areas = areasOf().map((code) => ({ code, name: code }));
    const seen = indicatorsOf().map((id) => compare(rowsWhere(site.targets, 'indicator', id), areas));
    expect(seen.filter(Boolean).length).toBeGreaterThan(0);
  });
  test('keeps an area without a result, without a base, and with a claim only', () => {
    const areas = ['甲', '乙', '丙', '丁'].map((name) => ({ code: name, name }));
    const rows = [
      behind,
      { ...behind, ...nothingOnFile, x_period: null },
      { ...behind, b: null, base_period: null, base_value: null },
      { ...behind, ...nothingOnFile, claim: 'done' },
    ].map((row, i) => ({ ...row, id: `t${i}`, area: areas[i]!.code }));
    const result = compare(rows, areas)!;
    expect(result.bases).toEqual([52, 52, null, 52]);
    expect(result.nows).toEqual([47, null, 47, null]);
  });
  test.each<[string, Partial<TargetRow>]>([
    ['a range', { side: 'none', band: true, value: 42, v: 42, upper: 45, comparator: '=' }],
    ['a range that ends at a ceiling', { value: 42, v: 45, upper: 45, comparator: '=' }],
    ['a change', { kind: 'change', value: -23.3, v: -23.3, b: 0, x: -12.5, base_period: '2015' }],
    ['a running total', { kind: 'total', side: 'up', b: 0, v: 42, x: 17 }],
    [
      'a share with a limit',
      { natural_limit: 100, unit_zh: '%', unit_en: '%', decimals: 1, value: 100, v: 100, x: 99.96 },
    ],
  ])('has in the table what is drawn of %s', (_, change) => {
    const areas = ['甲', '乙'].map((name) => ({ code: name, name }));
    compare(
      areas.map(({ code }) => ({ ...behind, ...change, id: code, area: code })),
      areas,
    );
  });
  // The table writes the value as sentences do, rounded; so must the chart.
  test.each<[string, Partial<TargetRow>]>([
    [
      'a share with a limit and more places',
      { natural_limit: 100, unit_zh: '%', unit_en: '%', decimals: 1, value: 100, v: 100, x: 95.25 },
    ],
    [
      'a change worked out from two levels',
      { kind: 'change', value: -23.3, v: -23.3, b: 0, x: -12.345678, flags: 'derived', base_period: '2015' },
    ],
  ])('has in the table what is drawn of %s', (_, change) => {
    const areas = ['甲', '乙'].map((name) => ({ code: name, name }));
    compare(
      areas.map(({ code }) => ({ ...behind, ...change, id: code, area: code })),
      areas,
    );
  });
});
