import { expect, test } from 'vitest';
import { textWidth } from '../../../../src/charts/axis/measure.ts';
import { balanced, composePicture, type PictureTexts } from '../../../../src/routes/parts/figures/picture.ts';
import { node, svgFile, type SvgNode } from '../../../../src/routes/parts/figures/svg-text.ts';

const look = {
  font: '"Noto Sans SC", sans-serif',
  strong: '600',
  ground: '#fff',
  ink: '#182029',
  ink2: '#454e58',
  ink3: '#5b646f',
  line: '#d9dfe5',
  warn: '#914e08',
};
const texts: PictureTexts = {
  lang: 'zh-CN',
  title: '天桥区目标：细颗粒物（PM2.5）年均浓度 42 微克/立方米，期限2025年；本站还没有查到公开数据。',
  subtitle: '细颗粒物（PM2.5）年均浓度，微克/立方米，天桥区',
  source: '来源：《规划》第一章 & “附表” <1>',
  note: '截至 2026-11-21 · 对标',
  warning: '',
};
const drawing = { width: 328, height: 200, children: [node('path', { d: 'M0 0h9' })] };
const all = (root: SvgNode): SvgNode[] => [
  root,
  ...root.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const pictured = (more: Partial<PictureTexts> = {}) => composePicture(drawing, { ...texts, ...more }, look);

test('every text of the frame is there, in order, inside the width and above the lower edge', () => {
  const root = pictured();
  const drawn = all(root).filter(({ tag }) => tag === 'text');
  const wanted = texts.title + texts.subtitle + texts.source + texts.note;
  const said = drawn.map(({ children }) => String(children[0])).join('');
  expect(said.replace(/\s/g, '')).toBe(wanted.replace(/\s/g, ''));
  let last = 0;
  for (const { attributes, children } of drawn) {
    expect(textWidth(String(children[0]), Number(attributes['font-size']))).toBeLessThanOrEqual(328);
    expect(Number(attributes['y'])).toBeGreaterThan(last);
    last = Number(attributes['y']);
  }
  expect(last).toBeLessThan(Number(root.attributes['height']) - 8);
});
test('the drawing stands between subtitle and source, and nothing covers it', () => {
  const { children } = pictured();
  const at = children.findIndex((child) => typeof child !== 'string' && child.tag === 'g');
  const y = (child: SvgNode | string | undefined) =>
    typeof child === 'object' ? Number(child.attributes['y']) : NaN;
  const top = Number(
    /translate\(20 ([\d.]+)\)/.exec(String((children[at] as SvgNode).attributes['transform']))?.[1],
  );
  expect(top).toBeGreaterThan(y(children[at - 1]));
  expect(y(children[at + 2])).toBeGreaterThan(top + drawing.height);
});
test('invented figures are said to be invented, first of all', () => {
  const first = all(pictured({ warning: '演示数据：以下数字均为虚构。' })).find(({ tag }) => tag === 'text');
  expect(first?.children).toEqual(['演示数据：以下数字均为虚构。']);
});
test('a file is an XML document of its own, with a ground, a size and nothing unescaped', () => {
  const file = svgFile(pictured({ subtitle: '' }));
  expect(file).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
  );
  expect(file).toMatch(/viewBox="0 0 368 (\d+)" width="368" height="\1"/);
  expect(file).toContain('<rect width="368"');
  expect(file).toContain('&amp; “附表” &lt;1&gt;');
  expect(svgFile(node('text', {}, ['a\u0000\u0007b']))).toContain('<text>ab</text>');
});
test('lines of a title are about as long as one another', () => {
  const lines = balanced(texts.title, 720, 18);
  expect(lines.join('').replace(/\s/g, '')).toBe(texts.title.replace(/\s/g, ''));
  const [first, second] = lines.map((line) => textWidth(line, 18));
  expect(lines).toHaveLength(2);
  expect(Math.abs(first! - second!)).toBeLessThan(150);
  expect(balanced('', 720, 18)).toEqual([]);
});
