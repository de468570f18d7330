import { expect, test } from 'vitest';
import { lightTokens } from '../../../../src/routes/parts/figures/light-tokens.ts';
import { literal, plain, settled } from '../../../../src/routes/parts/figures/literal.ts';

const usual = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-dasharray': 'none',
  opacity: '1',
  'paint-order': 'normal',
};

test('computed values become what SVG files say', () => {
  expect(plain('rgb(24, 32, 41)').value).toBe('#182029');
  expect(plain('13px').value).toBe('13');
  expect(plain('6px, 4px').value).toBe('6 4');
  expect(plain('0px, 5px').value).toBe('0 5');
  expect(plain('none').value).toBe('none');
});
test('a transparent colour is no colour, a half transparent one has its opacity apart', () => {
  expect(plain('rgba(0, 0, 0, 0)')).toEqual({ value: 'none', opacity: 1 });
  expect(plain('rgba(255, 0, 0, 0.5)')).toEqual({ value: '#ff0000', opacity: 0.5 });
  expect(plain('rgb(255 0 0 / 50%)')).toEqual({ value: '#ff0000', opacity: 0.5 });
  expect(
    literal({ ...usual, fill: 'rgba(255, 0, 0, 0.5)', 'fill-opacity': '0.5' }, false).attributes,
  ).toEqual({
    fill: '#ff0000',
    'fill-opacity': '0.25',
  });
});
test('what a viewer assumes anyway is not written', () => {
  expect(literal(usual, false)).toEqual({ attributes: {}, halo: null });
});
test('a stroke keeps its dashes, and without a colour leaves nothing', () => {
  const dashed = { 'stroke-width': '1.5px', 'stroke-dasharray': '6px, 4px', 'stroke-linecap': 'round' };
  expect(literal({ ...usual, ...dashed, fill: 'none', stroke: 'rgb(1, 2, 3)' }, false).attributes).toEqual({
    fill: 'none',
    stroke: '#010203',
    'stroke-width': '1.5',
    'stroke-linecap': 'round',
    'stroke-dasharray': '6 4',
  });
  expect(literal({ ...usual, ...dashed }, false).attributes).toEqual({});
});
test('a halo under a text becomes a text of its own', () => {
  const { attributes, halo } = literal(
    {
      ...usual,
      fill: 'rgb(69, 78, 88)',
      stroke: 'rgb(255, 255, 255)',
      'stroke-width': '3px',
      'paint-order': 'stroke',
      'font-size': '13px',
      'font-weight': '600',
      'text-anchor': 'end',
    },
    true,
  );
  const set = { 'font-size': '13', 'font-weight': '600', 'text-anchor': 'end' };
  expect(attributes).toEqual({ fill: '#454e58', ...set });
  expect(halo).toEqual({
    fill: 'none',
    stroke: '#ffffff',
    'stroke-width': '3',
    'stroke-linejoin': 'round',
    ...set,
  });
});
test('the baseline of a text is a number of pixels', () => {
  expect(settled({ x: '4', y: '8.5', dy: '.35em' }, 13)).toEqual({ x: '4', y: '13.05' });
  expect(settled({ x: '4', dy: '1em' }, 12)).toEqual({ x: '4', y: '12' });
  expect(settled({ x: '4', y: '8', dy: '2' }, 13)).toEqual({ x: '4', y: '8', dy: '2' });
});
test('light tokens are those of the root alone', () => {
  const tokens = lightTokens([
    {
      selector: ':root',
      properties: [
        ['--ink', ' #182029'],
        ['color-scheme', 'light'],
      ],
    },
    { selector: ":root[data-theme='dark']", properties: [['--ink', '#e4e8ed']] },
    { selector: ':root', properties: [['--gutter', '1rem']] },
  ]);
  expect([...tokens]).toEqual([
    ['--ink', '#182029'],
    ['--gutter', '1rem'],
  ]);
});
