import { describe, expect, test } from 'vitest';
import type { ObservationRow, TargetRow } from '../../../../src/data/models/models.ts';
import { multiplesInput } from '../../../../src/routes/parts/multiples-input.ts';
import MultiplesView from '../../../../src/routes/parts/MultiplesView.svelte';
import { trajectoryInput } from '../../../../src/routes/parts/trajectory-input.ts';
import { trajectoryLabels } from '../../../../src/routes/parts/trajectory-labels.ts';
import { behind, nothingOnFile } from '../../../data/target-row.ts';
import {
  langs,
  twin,
  tight,
  numbersIn,
  numberIn,
  startY,
  heightsIn,
  of,
  axis,
  expectNear,
  rowsFrom,
  site,
} from './twin.ts';

describe.each(langs)('courses beside each other, %s', (lang) => {
  const words = trajectoryLabels(lang, '');
  type Area = Parameters<typeof multiplesInput>[0][number];
  const compare = (areas: readonly Area[]) => {
    const data = multiplesInput(areas, lang);
    if (!data) return null;
    const { cells, drawings } = twin(MultiplesView, { data, lang });
    expect([...new Set(cells.map(([area]) => area))]).toEqual(data.panels.map(({ label }) => label));
    for (const marks of drawings) {
      const panels = rowsFrom(marks, ({ tag, at }) => tag === 'g' && 'transform' in at);
      expect(panels).toHaveLength(data.panels.length);
      panels.forEach((panel, i) => {
        const own = cells.filter(([area]) => area === data.panels[i]!.label);
        const { read, loose } = axis(
          panel.flatMap((mark, k) =>
            mark.kind === 'grid' ? [{ place: startY(mark), value: numberIn(panel[k + 1]!.text)! }] : [],
          ),
        );
        const by = (is: (note: string) => boolean) =>
          own
            .filter(([, , value, note]) => value !== '—' && is(note!))
            .flatMap(([, , value]) => numbersIn(value!.split(' — ')[0]!)[0]!);
        expect(of(panel, 'text', 'value').map(({ text }) => text)).toEqual([tight(own[0]![0]!)]);
        const ends = own
          .filter(([, , , note]) => note === words.target)
          .flatMap(([, , value]) => value!.split(' — ').map((one) => numberIn(one)!));
        expectNear(
          of(panel, 'path', 'target').map((tick) => read(startY(tick))),
          ends,
          loose,
        );
        const ahead = by((note) => note === words.projection);
        const projected = of(panel, 'path', 'line').filter(
          ({ kind, at }) => kind === 'line projection' && at['d'],
        );
        expectNear(
          projected.map(({ at }) => read(Number(at['d']!.split(',').at(-1)))),
          ahead,
          loose,
        );
        // Stairs: every figure is a height of the line; one alone is a dot.
        const within = by((note) => note.includes(words.ytd));
        const alone = within.length === 1 ? within : [];
        const stairs = of(panel, 'path', 'line').filter(({ kind }) => kind === 'line ytd');
        const steps = stairs.flatMap(({ at }) => heightsIn(at['d'] ?? ''));
        expectNear(steps.map(read), alone.length === 1 ? [] : within, loose);
        // The judged value has the mark of its verdict in place of a dot.
        const dots = of(panel, 'circle', 'dot').map(({ at }) => read(Number(at['cy'])));
        const judged = of(panel, 'path', 'mark').length;
        const whole = by(
          (note) => note !== words.target && note !== words.projection && !note.includes(words.ytd),
        );
        const said = [...whole, ...alone];
        expect(dots.length + judged).toBe(said.length);
        // Each dot takes a figure; what is left over is the judged one.
        const left = [...said];
        for (const dot of dots) {
          const found = left.findIndex((value) => Math.abs(value - dot) <= loose);
          expect(found, `${dot} in ${left.join()}`).toBeGreaterThanOrEqual(0);
          left.splice(found, 1);
        }
        if (judged) expectNear([data.panels[i]!.input.judged!.value], left, loose);
      });
    }
    return cells;
  };
  const course = (
    name: string,
    targets: readonly TargetRow[],
    seen: readonly ObservationRow[],
    sentence = name,
  ): Area => ({ name, sentence, chart: trajectoryInput(site, targets, seen, lang), targets: [] });

  const target = (change: Partial<TargetRow> = {}) => {
    const indicator = site.tables['indicators']![0]!;
    const [unit_zh, unit_en] = [String(indicator['unit_zh'] ?? ''), String(indicator['unit_en'] ?? '')];
    return { ...behind, indicator: String(indicator['id']), unit_zh, unit_en, ...change };
  };
  const figure = (period: string, y: number, value: number | null, change: Partial<ObservationRow> = {}) => ({
    ...site.observations[0]!,
    ...{ indicator: target().indicator, scope: null, basis: 'period' as const, status: 'final' },
    ...{ period, y, value, ...change },
  });
  const ytd = (month: number, value: number) =>
    figure(`2024-01/2024-${String(month).padStart(2, '0')}`, 2024 + month / 12, value, { basis: 'ytd' });
  const series = () => [
    figure('2020', 2021, 52),
    figure('2021', 2022, 50.5),
    figure('2022', 2023, null),
    figure('2023', 2024, 47),
  ];

  test('has in the table what is drawn of targets of every form', () => {
    const later = { v: null, value: null };
    const cells = compare([
      course('甲', [target()], series()),
      course('乙', [target({ b: 61, base_value: 61 })], series()),
      course('丙', [target({ side: 'none', band: true, v: 42, upper: 45.5, required: null })], series()),
      course('丁', [target({ t1: null, due: null, required: null, projection: null })], series()),
      course('戊', [target({ ...nothingOnFile, required: null })], []),
      course('己', [target({ x: 46.2 })], series()),
      course('庚', [target({ t1: 2023 })], series()),
      course(
        '辛',
        [target(later)],
        [figure('2022', 2023, 40), figure('2023', 2024, 39.25, { status: 'preliminary' })],
      ),
      course('壬', [target()], [...series(), ytd(3, 46), ytd(6, 45), ytd(9, 44.5)]),
    ])!;
    const rows = (name: string, note: string) =>
      cells.filter(([area, , , own]) => area === name && own === note);
    expect(
      rows('甲', words.actual)
        .map(([, , value]) => value)
        .filter((value) => value === '—'),
    ).toHaveLength(1);
    expect(rows('乙', words.base)).toHaveLength(1);
    expect(rows('丙', words.target)[0]![2]).toContain(' — ');
    expect(
      cells.filter(([area]) => area === '壬').filter(([, , , note]) => note!.includes(words.ytd)),
    ).toHaveLength(3);
  });
  // A line needs two figures.
  test('draws a single figure within a year', () => {
    compare(['甲', '乙', '丙'].map((name) => course(name, [target()], [...series(), ytd(3, 46)])));
  });
});
