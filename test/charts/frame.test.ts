import { createRawSnippet } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import ChartFrame from '../../src/charts/frame/ChartFrame.svelte';
import { face } from '../../src/charts/frame/face.svelte.ts';
import { chartKinds, charts } from '../../src/charts/index.ts';
import { shapes, tones } from '../../src/charts/status/shapes.ts';
import StatusMark from '../../src/charts/status/StatusMark.svelte';
import { isDrawable, markup } from './svg.ts';

afterEach(() => {
  face.large = face.small = false;
});

test('a frame says what is found, of what, and from where, and draws a wide and a narrow chart', () => {
  const chart = createRawSnippet((width: () => number) => ({
    render: () => `<svg width="${width()}"></svg>`,
  }));
  const table = createRawSnippet(() => ({ render: () => '<table></table>' }));
  const html = markup(ChartFrame, {
    id: 'course-370105',
    title: '天桥区PM2.5降至47微克，未达序时进度',
    subtitle: 'PM2.5年均浓度，微克/立方米，2020—2023年',
    source: '来源：济南市生态环境状况公报，2024-06-05',
    chart,
    table,
    tableLabel: '数据表',
  });
  for (const part of [
    '<figure',
    '<h3',
    '微克，未达',
    '来源：',
    'width="720"',
    'width="328"',
    '<summary>',
    '<table>',
  ])
    expect(html).toContain(part);
  // Links lead to it by a fragment that does not change from build to build.
  expect(html).toContain('id="course-370105" aria-labelledby="course-370105-title"');
  expect(html).toContain('<h3 id="course-370105-title"');
});

test('it is drawn a third time only where type is large and the screen small', () => {
  const chart = createRawSnippet((width: () => number) => ({
    render: () => `<svg width="${width()}"></svg>`,
  }));
  const widths = (): number[] => {
    const html = markup(ChartFrame, { id: 'gdp', title: '', subtitle: '', source: '', chart });
    return [...html.matchAll(/<svg width="(\d+)"/g)].map(([, width]) => Number(width));
  };
  expect(widths()).toEqual([720, 328]);
  face.large = true;
  expect(widths()).toEqual([720, 328]);
  face.small = true;
  expect(widths()).toEqual([212, 720, 328]);
});

test('every mark is one path; it is hidden where a word stands beside it', () => {
  for (const shape of Object.keys(shapes) as (keyof typeof shapes)[])
    for (const tone of tones) {
      const svg = markup(StatusMark, { shape, tone });
      expect(isDrawable(svg) && svg.match(/<path/g)!.length === 1).toBe(true);
      expect(svg).toContain('aria-hidden="true"');
    }
  expect(markup(StatusMark, { shape: 'check', tone: 'good', label: '已完成' })).toContain(
    'role="img" aria-label="已完成"',
  );
});

test('every kind has a chart', () => {
  expect(Object.keys(charts)).toEqual([...chartKinds]);
});
