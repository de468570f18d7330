import { textWidth, wrap } from '@charts/axis/measure.ts';
import { node, type SvgNode } from './svg-text.ts';

/** What a chart draws, in its own units. */
export interface Drawing {
  width: number;
  height: number;
  children: readonly SvgNode[];
}

/** What stands on the page around the drawing. Empty texts take no room. */
export interface PictureTexts {
  lang: string;
  title: string;
  subtitle: string;
  source: string;
  /** As-of day and site. */
  note: string;
  /** Said above everything, for invented figures. */
  warning: string;
}

/** Literal values of the tokens the frame of a picture uses. */
export interface PictureLook {
  font: string;
  strong: string;
  ground: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  warn: string;
}

const margin = 20;

interface TextKind {
  size: number;
  leading: number;
  fill: string;
  weight?: string;
}

/** As few lines as there must be, none much longer than the others: what `text-wrap: balance` does on the page. */
export function balanced(text: string, max: number, size: number): string[] {
  const { length } = wrap(text, max, size);
  if (length < 2) return wrap(text, max, size);
  let narrow = textWidth(text, size) / length;
  while (narrow < max && wrap(text, narrow, size).length > length) narrow += size / 2;
  return wrap(text, Math.min(narrow, max), size);
}

/** The whole picture with everything a reader needs who meets it outside the page: what, of whom, from where, as of when. */
export function composePicture(drawing: Drawing, texts: PictureTexts, look: PictureLook): SvgNode {
  const width = drawing.width + 2 * margin;
  let y = margin;
  const lines = (text: string, { size, leading, fill, weight }: TextKind, split = wrap): SvgNode[] =>
    split(text, drawing.width, size).map((line) => {
      y += leading;
      // The baseline by hand: viewers differ over dominant-baseline.
      const baseline = Math.round((y - leading / 2 + size * 0.35) * 10) / 10;
      const style = { 'font-size': size, ...(weight && { 'font-weight': weight }), fill };
      return node('text', { x: margin, y: baseline, ...style }, [line]);
    });
  const small = { size: 12, leading: 18 };

  const head = [
    ...lines(texts.warning, { size: 13, leading: 22, fill: look.warn, weight: look.strong }),
    ...lines(texts.title, { size: 18, leading: 27, fill: look.ink, weight: look.strong }, balanced),
    ...lines(texts.subtitle, { size: 13, leading: 21, fill: look.ink2 }),
  ];
  y += 12;
  const body = node('g', { transform: `translate(${margin} ${y})` }, drawing.children);
  y += drawing.height + 10;
  const rule = node('path', { d: `M${margin} ${y}h${drawing.width}`, stroke: look.line });
  y += 8;
  const foot = [
    ...lines(texts.source, { ...small, fill: look.ink3 }),
    ...lines(texts.note, { ...small, fill: look.ink3 }),
  ];
  const height = Math.ceil(y + margin - 6);

  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': texts.lang,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': look.font.replaceAll('"', "'"),
      // Digits of one width, where a viewer knows it.
      'font-variant': 'tabular-nums',
    },
    [
      ...(texts.title ? [node('title', {}, [texts.title])] : []),
      node('rect', { width, height, fill: look.ground }),
      ...head,
      body,
      rule,
      ...foot,
    ],
  );
}
