import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tones } from '../../src/charts/status/shapes.ts';

const css = readFileSync('src/app/tokens.css', 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

/** Custom properties of the nth block with this selector. */
function block(selector: string, nth = 0): Record<string, string> {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = css.indexOf(`${selector} {`, start + 1);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}

const light = block(':root');
const faces = {
  light,
  dark: { ...light, ...block(":root[data-theme='dark']") },
  contrast: { ...light, ...block(":root[data-contrast='high']") },
  print: { ...light, ...block(':root:root:root') },
};

function channels(hex: string): [number, number, number] {
  const full = hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex;
  return [1, 3, 5].map((i) => {
    const c = parseInt(full.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
}
const luminance = (hex: string) =>
  channels(hex).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0);
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear light. */
const visions = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
function lab(hex: string, m: number[]): number[] {
  const rgb = channels(hex);
  const seen = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, c, i) => sum + c * m[row + i]!, 0),
      ),
    ),
  );
  const [r, g, b] = seen as [number, number, number];
  const [x, y, z] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(Object.entries(faces))('%s', (face, tokens) => {
  const of = (name: string) => tokens[name]!;
  const grounds = [of('--ground'), of('--ground-2'), of('--ground-3')];

  test('text reads on every ground', () => {
    const least = face === 'contrast' ? 7 : 4.5;
    const texts = ['--ink', '--ink-2', '--ink-3', '--link', ...tones.map((tone) => `--tone-${tone}-text`)];
    for (const text of texts)
      for (const ground of grounds) expect(contrast(of(text), ground), text).toBeGreaterThanOrEqual(least);
    expect(contrast(of('--on-main'), of('--main'))).toBeGreaterThanOrEqual(least);
    expect(contrast(of('--ink-3'), of('--zone'))).toBeGreaterThanOrEqual(4.5);
  });
  test('marks, borders and the focus ring are seen on every ground', () => {
    for (const mark of ['--line-strong', '--focus', '--main', ...tones.map((tone) => `--tone-${tone}`)])
      for (const ground of grounds) expect(contrast(of(mark), ground), mark).toBeGreaterThanOrEqual(3);
  });
  test('judged tones differ in lightness alone, so also in grayscale', () => {
    const grays = tones
      .filter((tone) => tone !== 'quiet')
      .map((tone) => lab(of(`--tone-${tone}`), visions.normal)[0]!);
    const steps = grays.sort((a, b) => a - b).map((gray, i, all) => gray - (all[i - 1] ?? -Infinity));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(face === 'contrast' ? 4 : 6);
  });
  test.each(Object.entries(visions))('tones differ for %s eyes', (_, matrix) => {
    for (const [i, a] of tones.entries())
      for (const b of tones.slice(i + 1)) {
        const [p, q] = [lab(of(`--tone-${a}`), matrix), lab(of(`--tone-${b}`), matrix)];
        expect(Math.hypot(...p.map((c, k) => c - q[k]!)), `${a} ${b}`).toBeGreaterThanOrEqual(12);
      }
  });
});

test('dark is the same by choice and by preference', () => {
  expect(block(':root:not([data-theme])')).toEqual(block(":root[data-theme='dark']"));
});
test('every face names only tokens of the first', () => {
  for (const tokens of Object.values(faces)) expect(Object.keys(tokens)).toEqual(Object.keys(light));
  for (const name of Object.keys(block(':root:root'))) expect(light).toHaveProperty([name]);
});
test('words on the main colour keep both colours where the visitor’s are forced', () => {
  const rules = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .flatMap(
      (name) => readFileSync(`src/${name}`, 'utf8').match(/[^{}]+\{[^{}]*var\(--on-main\)[^{}]*\}/g) ?? [],
    );
  expect(rules.length).toBeGreaterThan(4);
  for (const rule of rules) expect(rule).toMatch(/forced-color-adjust: none|\[aria-pressed='true'\]/);
});
test('lines are never set tighter than 1.5', () => {
  for (const value of css.matchAll(/--leading[\w-]*:\s*([\d.]+)/g))
    expect(Number(value[1])).toBeGreaterThanOrEqual(1.5);
});
