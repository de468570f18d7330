import { lightTokens, type Rule } from './light-tokens.ts';
import { literal, settled, shapeProperties, textProperties, type Style } from './literal.ts';
import type { Drawing } from './picture.ts';
import { node, type SvgNode } from './svg-text.ts';

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const geometry = new Set([
  ...['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry'],
  ...['width', 'height', 'points', 'transform'],
]);

/** The tokens of the light face as this page carries them. */
export function pageTokens(): Map<string, string> {
  const rules: Rule[] = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSStyleRule)
      .map(({ selectorText, style }) => ({
        selector: selectorText,
        properties: [...style].map((name) => [name, style.getPropertyValue(name)] as const),
      })),
  );
  return lightTokens(rules);
}

/** What `read` sees of an element and all in it has the styles of the light face. Nothing is painted in between. */
export function inLight<T>(
  element: Element & ElementCSSInlineStyle,
  tokens: ReadonlyMap<string, string>,
  read: () => T,
): T {
  for (const [name, value] of tokens) element.style.setProperty(name, value);
  element.style.setProperty('color-scheme', 'light');
  element.style.setProperty('forced-color-adjust', 'none');
  try {
    return read();
  } finally {
    element.removeAttribute('style');
  }
}

/** The drawing as it stands, without what a pointer or the keys have put on it. */
export function readDrawing(svg: SVGSVGElement): Drawing {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const children = read(svg);
  const isMoved = x !== 0 || y !== 0;
  return {
    width,
    height,
    children: isMoved ? [node('g', { transform: `translate(${-x} ${-y})` }, children)] : children,
  };
}

const read = (parent: Element): SvgNode[] => [...parent.children].flatMap(readElement);

function readElement(element: Element): SvgNode[] {
  const tag = element.localName;
  if (element.hasAttribute('data-passing')) return [];
  const computed = getComputedStyle(element);
  if (computed.display === 'none' || computed.visibility !== 'visible') return [];
  const isText = tag === 'text';
  const fontSize = parseFloat(computed.fontSize);
  const place = isText ? settled(geometryOf(element), fontSize) : geometryOf(element);
  if (tag === 'g') {
    const children = read(element);
    return 'transform' in place ? [node('g', place, children)] : children;
  }
  if (!isText && (!shapes.has(tag) || (tag === 'path' && !place['d']))) return [];
  const children = isText ? textOf(element, fontSize) : [];
  const { attributes, halo } = literal(styleOf(computed, isText ? textProperties : shapeProperties), isText);
  const drawn = node(tag, { ...place, ...attributes }, children);
  return halo ? [node(tag, { ...place, ...halo }, children), drawn] : [drawn];
}

function geometryOf(element: Element): Record<string, string> {
  const kept = [...element.attributes].filter(({ name }) => geometry.has(name));
  return Object.fromEntries(kept.map(({ name, value }) => [name, value]));
}

/** Lines of a text take their style from the text itself. */
function textOf(text: Element, fontSize: number): (SvgNode | string)[] {
  const lines = [...text.children].filter(({ localName }) => localName === 'tspan');
  if (lines.length === 0) return [(text.textContent ?? '').trim()];
  return lines.map((line) =>
    node('tspan', settled(geometryOf(line), fontSize), [(line.textContent ?? '').trim()]),
  );
}

const styleOf = (computed: CSSStyleDeclaration, properties: readonly string[]): Style =>
  Object.fromEntries(properties.map((name) => [name, computed.getPropertyValue(name)]));
