/** An element of a saved picture; a string is text. */
export interface SvgNode {
  tag: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (SvgNode | string)[];
}

export const node = (
  tag: string,
  attributes: SvgNode['attributes'] = {},
  children: SvgNode['children'] = [],
): SvgNode => ({ tag, attributes, children });

/** The file: an XML document in UTF-8. */
export const svgFile = (root: SvgNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`;

function written(part: SvgNode | string): string {
  if (typeof part === 'string') return escaped(part);
  const attributes = Object.entries(part.attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  if (part.children.length === 0) return `<${part.tag}${attributes}/>`;
  // White space inside text is drawn; between elements it is for people who open the file in an editor.
  const flowing = part.children.some((child) => typeof child === 'string' || child.tag === 'tspan');
  const [between, end] = flowing ? ['', ''] : ['\n', '\n'];
  return `<${part.tag}${attributes}>${between}${part.children.map(written).join(between)}${end}</${part.tag}>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place for most control characters, not even escaped. */
const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
