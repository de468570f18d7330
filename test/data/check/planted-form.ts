import {
  parseDescriptor,
  type Field,
  type PackageSchema,
  type TableSchema,
} from '../../../src/data/schema.ts';
import { copy, set, swap, type Planted } from './planted.ts';

/** The schema with one table changed. */
const withTable = (name: string, change: (table: TableSchema) => TableSchema) => (schema: PackageSchema) => ({
  ...schema,
  tables: schema.tables.map((table) => (table.name === name ? change(table) : table)),
});

/** The schema with a further field in `scopes`, as the descriptor would define it. */
const withField = (json: object) => {
  const one = { resources: [{ name: 'x', path: 'x.csv', schema: { fields: [{ name: 'extra', ...json }] } }] };
  const field = parseDescriptor(one).tables[0]!.fields[0] as Field;
  return withTable('scopes', (table) => ({ ...table, fields: [...table.fields, field] }));
};

export const plantedForm: Planted[] = [
  {
    code: 'descriptor.reference',
    what: 'a primary key of a column that is not defined',
    at: 'datapackage.json:1:',
    schema: withTable('scopes', (table) => ({ ...table, primaryKey: ['code'] })),
  },
  {
    code: 'descriptor.reference',
    what: 'a foreign key into a table that is not defined',
    at: 'datapackage.json:1:',
    schema: withTable('breaks', (table) => ({
      ...table,
      foreignKeys: [{ field: 'kind', table: 'kinds', reference: 'id' }],
    })),
  },
  {
    code: 'table.missing',
    what: 'no file for a public table',
    at: 'scopes.csv:1:',
    files: (files) => files.delete('scopes.csv'),
  },
  {
    code: 'table.no_header',
    what: 'an empty file',
    at: 'scales.csv:1:',
    files: (files) => files.set('scales.csv', ''),
  },
  {
    code: 'table.no_header',
    what: 'a file of blank lines',
    at: 'scales.csv:1:',
    files: (files) => files.set('scales.csv', '\n\n'),
  },
  {
    code: 'csv.unclosed_quote',
    what: 'a quote that is never closed',
    at: 'scopes.csv:2:name_zh',
    files: swap('scopes.csv', ',公共', ',"公共'),
  },
  {
    code: 'csv.unclosed_quote',
    what: 'a quote that only the next quoted cell would close',
    at: 'organisations.csv:3:name_zh',
    edit: set('organisations', 2, { name_en: 'Environment, Shizhong' }),
    files: swap('organisations.csv', '区住建局', '"区住建局'),
  },
  {
    code: 'csv.stray_quote',
    what: 'a quote inside an unquoted cell',
    at: 'scopes.csv:2:name_zh',
    files: swap('scopes.csv', '公共机构', '“无废"城市'),
  },
  {
    code: 'csv.stray_quote',
    what: 'text after a closed quote',
    at: 'scopes.csv:2:name_zh',
    files: swap('scopes.csv', '公共机构', '"公共"机构'),
  },
  {
    code: 'csv.newline',
    what: 'a line break in a quoted cell',
    at: 'targets.csv:2:locator',
    edit: set('targets', 0, { locator: '表1\n第1行' }),
  },
  {
    code: 'csv.newline',
    what: 'a lone carriage return',
    at: 'scopes.csv:2:name_zh',
    files: swap('scopes.csv', '公共机构', '公共\r机构'),
  },
  {
    code: 'csv.blank_line',
    what: 'a blank line between rows',
    at: 'areas.csv:3:',
    files: swap('areas.csv', '\n370105', '\n\n370105'),
  },
  {
    code: 'csv.blank_line',
    what: 'a row of commas, as Excel leaves it',
    at: 'scopes.csv:3:',
    files: (files) => files.set('scopes.csv', `${files.get('scopes.csv')},,,\n`),
  },
  {
    code: 'csv.cell_count',
    what: 'a comma too many',
    at: 'scopes.csv:2:',
    files: swap('scopes.csv', 'Public institutions', 'Public, institutions'),
  },
  {
    code: 'csv.cell_count',
    what: 'a cell too few',
    at: 'scopes.csv:2:',
    files: swap('scopes.csv', ',Public institutions', ''),
  },
  {
    code: 'column.missing',
    what: 'a column that the schema has and the file lacks',
    at: 'scopes.csv:1:name_zh',
    cell: 0,
    files: (files) => files.set('scopes.csv', 'id,name_en,kind\npublic,Public institutions,\n'),
  },
  {
    code: 'column.duplicate',
    what: 'a column twice',
    at: 'scopes.csv:1:name_en',
    cell: 5,
    files: (files) =>
      files.set('scopes.csv', 'id,name_zh,name_en,kind,name_en\npublic,公共机构,Public,,Public\n'),
  },
  {
    code: 'column.unknown',
    what: 'a column of its own',
    at: 'scopes.csv:1:__proto__',
    cell: 5,
    files: (files) =>
      files.set('scopes.csv', 'id,name_zh,name_en,kind,__proto__\npublic,公共机构,Public,,x\n'),
  },
  {
    code: 'text.not_utf8',
    what: 'a replacement character',
    at: 'scopes.csv:2:name_zh',
    edit: set('scopes', 0, { name_zh: '公共\uFFFD构' }),
  },
  {
    code: 'text.control',
    what: 'NUL',
    at: 'scopes.csv:2:name_zh',
    edit: set('scopes', 0, { name_zh: '公共\0机构' }),
  },
  {
    code: 'text.control',
    what: 'a zero-width space in a key',
    at: 'targets.csv:2:indicator',
    edit: set('targets', 0, { indicator: 'pm\u200B25' }),
  },
  {
    code: 'text.full_width',
    what: 'full-width digits in a number',
    at: 'targets.csv:2:base_value',
    edit: set('targets', 0, { base_value: '５２．５' }),
  },
  {
    code: 'text.blanks',
    what: 'an ideographic space after an id',
    at: 'targets.csv:2:area',
    edit: set('targets', 0, { area: '370105\u3000' }),
  },
  {
    code: 'text.blanks',
    what: 'blanks around a bar',
    at: 'tasks.csv:2:targets',
    edit: set('tasks', 0, { targets: 'plan-1 | plan-2' }),
  },
  {
    code: 'cell.required',
    what: 'a blank',
    at: 'scopes.csv:2:name_en',
    edit: set('scopes', 0, { name_en: '' }),
  },
  {
    code: 'cell.required',
    what: 'a blank locator',
    at: 'observations.csv:3:locator',
    edit: set('observations', 1, { locator: '' }),
  },
  {
    code: 'cell.type',
    what: 'a unit in a number',
    at: 'targets.csv:2:base_value',
    edit: set('targets', 0, { base_value: '52%' }),
  },
  {
    code: 'cell.type',
    what: 'half an integer',
    at: 'themes.csv:2:order',
    edit: set('themes', 0, { order: '1.5' }),
  },
  {
    code: 'cell.type',
    what: 'no boolean',
    at: 'scopes.csv:2:extra',
    cell: 5,
    edit: set('scopes', 0, { extra: 'yes' }),
    schema: withField({ type: 'boolean' }),
  },
  {
    code: 'cell.enum',
    what: 'an unknown level',
    at: 'areas.csv:3:level',
    edit: set('areas', 1, { level: 'District' }),
  },
  {
    code: 'cell.enum',
    what: 'an unknown member of a list',
    at: 'observations.csv:3:flags',
    edit: set('observations', 1, { flags: 'quarterly|weekly' }),
  },
  {
    code: 'cell.pattern',
    what: 'an id in capitals',
    at: 'tasks.csv:2:id',
    edit: set('tasks', 0, { id: 'Plan-T1' }),
  },
  {
    code: 'cell.period',
    what: 'a cumulative span to December',
    at: 'targets.csv:2:due',
    edit: set('targets', 0, { due: '2025-01/2025-12' }),
  },
  {
    code: 'cell.period',
    what: 'a day',
    at: 'targets.csv:2:due',
    edit: set('targets', 0, { due: '2025-12-31' }),
  },
  {
    code: 'cell.day',
    what: 'a day that is not in the calendar',
    at: 'documents.csv:3:issued_on',
    edit: set('documents', 1, { issued_on: '2023-02-29' }),
  },
  {
    code: 'cell.day',
    what: 'a month in a field of days',
    at: 'scopes.csv:2:extra',
    cell: 5,
    edit: set('scopes', 0, { extra: '2024-08' }),
    schema: withField({ type: 'date' }),
  },
  {
    code: 'cell.range',
    what: 'too many decimals',
    at: 'indicators.csv:2:decimals',
    edit: set('indicators', 0, { decimals: '7' }),
  },
  { code: 'cell.range', what: 'number nought', at: 'tasks.csv:2:no', edit: set('tasks', 0, { no: '0' }) },
  {
    code: 'cell.max_length',
    what: 'a task of 61 characters',
    at: 'tasks.csv:2:title_zh',
    edit: set('tasks', 0, { title_zh: '气'.repeat(61) }),
  },
  {
    code: 'list.duplicate',
    what: 'a unit named twice',
    at: 'targets.csv:2:support',
    edit: set('targets', 0, { support: 'tq-housing|tq-housing' }),
  },
  {
    code: 'list.blank_member',
    what: 'a bar at the end',
    at: 'targets.csv:2:lead',
    edit: set('targets', 0, { lead: 'tq-env|' }),
  },
  {
    code: 'key.duplicate',
    what: 'a primary key twice',
    at: 'organisations.csv:5:id',
    edit: copy('organisations', 0, { name_zh: '区环保局' }),
  },
  {
    code: 'key.duplicate',
    what: 'a unique key twice, blank being equal to blank',
    at: 'breaks.csv:3:area',
    edit: copy('breaks', 0, { kind: 'standard' }),
  },
  {
    code: 'key.duplicate',
    what: 'a number key in two spellings',
    at: 'scales.csv:3:scale',
    edit: copy('scales', 0, { value: '1.0' }),
  },
  {
    code: 'key.duplicate',
    what: 'a unique field twice',
    at: 'themes.csv:3:order',
    edit: copy('themes', 0, { id: 'water' }),
  },
  {
    code: 'reference.unknown',
    what: 'a foreign key to nothing',
    at: 'targets.csv:2:indicator',
    edit: set('targets', 0, { indicator: 'pm2.5', value_stated: '', base_value: '' }),
  },
  {
    code: 'reference.unknown',
    what: 'a list member that is no row',
    at: 'tasks.csv:2:targets',
    edit: set('tasks', 0, { targets: 'plan-1|plan-9' }),
  },
];
