import type { Lang } from '../lib/number.ts';
import type { ExportMeta } from './table.ts';
import { xmlText } from './xlsx-xml.ts';

export const sheetNames: Record<Lang, readonly [string, string, string]> = {
  zh: ['说明', '数据', '备注'],
  en: ['About', 'Data', 'Notes'],
};

export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** Places in `cellXfs` below. `quoted` is Excel's own mark for text that begins like a formula. */
export const styles = {
  plain: 0,
  heading: 1,
  text: 2,
  quoted: 3,
  day: 4,
  label: 5,
  wrapped: 6,
  title: 7,
  figure: 8,
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything of the workbook but its sheets, as path and XML. */
export function packageParts(names: readonly string[], meta: ExportMeta): [string, string][] {
  const numbers = names.map((_, i) => i + 1);
  const types = numbers
    .map((n) => `<Override PartName="/${sheetPath(n)}" ContentType="${spreadsheet}.worksheet+xml"/>`)
    .join('');
  const sheets = names.map(
    (name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const links = numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`));
  return [
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types}</Types>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packaged}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}<Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    [
      'docProps/core.xml',
      `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(meta.title)}</dc:title><dc:creator>Duibiao 对标</dc:creator></cp:coreProperties>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="1"/></bookViews><sheets>${sheets.join('')}</sheets>${headPrinted(names[1]!)}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packaged}/relationships">${links.join('')}${relation(names.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', styleSheet(meta.lang)],
  ];
}

/** The headings of the second sheet, that of data, on every page of a print. */
const headPrinted = (name: string): string =>
  `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">'${xmlText(name)}'!$1:$1</definedName></definedNames>`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;

function styleSheet(lang: Lang): string {
  const name = lang === 'zh' ? '等线' : 'Calibri';
  const font = (inner: string, size = 11) => `<font>${inner}<sz val="${size}"/><name val="${name}"/></font>`;
  const xf = (format: number, rest = '', font = 0, fill = 0) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${rest}`;
  // Beside texts of several lines, all stand at the top.
  const top = ' applyAlignment="1"><alignment vertical="top"/></xf>';
  const wrapped = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
  const day = 164;
  const asText = 49;
  // In the order of `styles`.
  const cells = [
    xf(0, '/>'),
    xf(asText, wrapped, 1, 2),
    xf(asText, top),
    xf(asText, ` quotePrefix="1"${top}`),
    xf(day, top),
    xf(asText, wrapped, 1),
    xf(asText, wrapped),
    // Over all columns of its sheet.
    xf(asText, top, 2),
    xf(0, top),
  ];
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="${day}" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3">${font('')}${font('<b/>')}${font('<b/>', 14)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
