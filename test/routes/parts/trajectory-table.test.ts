import { describe, expect, test } from 'vitest';
import { layoutTrajectory } from '../../../src/charts/trajectory/layout.ts';
import { trajectoryRows } from '../../../src/routes/parts/trajectory-table.ts';
import { trajectoryCases } from '../../cases/trajectory.ts';

const cases = trajectoryCases.map(({ name, props }) => [name, props] as const);

describe.each(cases)('the table of the chart %s', (_, { input, labels, format }) => {
  const rows = trajectoryRows(input, labels, format);

  test('has every figure that the chart lets one stop at, and no other', () => {
    const stops = layoutTrajectory(input, labels, format, 720)?.stops ?? [];
    const figures = rows.filter(({ value, note }) => value !== '—' && note !== labels.target);
    const stopped = stops.filter(({ kind }) => kind !== 'target');
    const inChart = stopped.map(({ text }) => text.split(' · '));
    const found = inChart.filter((parts) =>
      figures.some(({ period, value }) => parts.includes(period) && parts.includes(value)),
    );
    expect(found).toEqual(inChart);
    expect(figures).toHaveLength(stopped.length);
  });
  test('has the target as the chart draws it', () => {
    const target = rows.filter(({ note }) => note === labels.target);
    expect(target.map(({ value }) => value)).toEqual(
      input.target
        ? [
            [input.target.value, input.target.upper]
              .filter((v) => v !== null)
              .map(format.value)
              .join(' — '),
          ]
        : [],
    );
  });
  test('keeps periods without a figure', () => {
    const gaps = input.points.filter(({ value }) => value === null).map(({ label }) => label);
    expect(rows.filter(({ value }) => value === '—').map(({ period }) => period)).toEqual(gaps);
  });
});
