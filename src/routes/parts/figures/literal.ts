/** Computed values of a drawn element by property. */
export type Style = Readonly<Record<string, string>>;

/** What is asked of the browser for every shape; text has more. With the values that need not be written. */
const shapeInitial: Record<string, string> = {
  fill: '#000000',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-dasharray': 'none',
  opacity: '1',
  'paint-order': 'normal',
};
const textInitial: Record<string, string> = {
  ...shapeInitial,
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
};

export const shapeProperties = Object.keys(shapeInitial);
export const textProperties = Object.keys(textInitial);

/** Presentation attributes; a halo is drawn before its element, as an element of its own. */
export interface Literal {
  attributes: Record<string, string>;
  halo: Record<string, string> | null;
}

/**
 * Computed values as attributes that mean the same in any viewer. `paint-order` is resolved into two elements because
 * office programs do not know it and would draw the halo over the letters.
 */
export function literal(style: Style, isText: boolean): Literal {
  const initial = isText ? textInitial : shapeInitial;
  const own: Record<string, string> = {};
  for (const [property, usual] of Object.entries(initial)) {
    const raw = style[property];
    // Opacity may be there already, with that of its colour.
    if (raw === undefined || raw === '' || property in own) continue;
    const { value, opacity } = plain(raw);
    if (value !== usual) own[property] = value;
    if (opacity !== 1)
      own[`${property}-opacity`] = String(opacity * Number(style[`${property}-opacity`] ?? 1));
  }
  const stroked = 'stroke' in own && own['stroke-width'] !== '0';
  const haloed = stroked && (own['paint-order'] ?? '').startsWith('stroke');
  delete own['paint-order'];
  const bare = Object.fromEntries(Object.entries(own).filter(([name]) => !name.startsWith('stroke')));
  if (!stroked) return { attributes: bare, halo: null };
  if (!haloed) return { attributes: own, halo: null };
  const halo: Record<string, string> = { ...own, fill: 'none' };
  // Sharp corners of letters would stick out as spikes.
  if (isText) halo['stroke-linejoin'] = 'round';
  return { attributes: bare, halo };
}

/** A shift given in ems as part of the place: some viewers know `dy` in pixels only, others not on lines of a text. */
export function settled(place: Readonly<Record<string, string>>, fontSize: number): Record<string, string> {
  const { dy = '', ...rest } = place;
  const shift = /^(-?[\d.]+)em$/.exec(dy);
  if (!shift) return { ...place };
  return {
    ...rest,
    y: String(Math.round((Number(rest['y'] ?? 0) + Number(shift[1]) * fontSize) * 100) / 100),
  };
}

/** `rgb(24, 32, 41)` → `#182029`, `13px` → `13`, `6px, 4px` → `6 4`; transparency apart, as SVG 1.1 wants it. */
export function plain(value: string): { value: string; opacity: number } {
  const colour = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)(?:[,/ ]+([\d.]+%?))?\)$/.exec(value);
  if (colour) {
    const hex = colour.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
    const alpha = colour[4] ?? '1';
    const opacity = alpha.endsWith('%') ? parseFloat(alpha) / 100 : Number(alpha);
    return opacity === 0 ? { value: 'none', opacity: 1 } : { value: `#${hex.join('')}`, opacity };
  }
  return { value: value.replace(/(\d)px/g, '$1').replace(/,\s*/g, ' '), opacity: 1 };
}
