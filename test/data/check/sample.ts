import Papa from 'papaparse';
import { checkPackage } from '../../../src/data/check/check-package.ts';
import type { Finding } from '../../../src/data/check/finding.ts';
import type { PackageSchema } from '../../../src/data/schema.ts';
import { packageSchema } from '../package-schema.ts';

export type Cells = Record<string, string>;
export type Tables = Record<string, Cells[]>;

const target = (cells: Cells): Cells => ({
  role: 'goal',
  area: '370105',
  document: 'plan',
  kind: 'reach',
  comparator: '<=',
  ...cells,
});

const observation = (cells: Cells): Cells => ({
  area: '370105',
  basis: 'period',
  document: 'bulletin',
  published_on: '2024-03-20',
  locator: '第十节',
  reliability: 'A',
  status: 'final',
  ...cells,
});

/** A small package without a fault that has something for every rule to look at. Row i stands on line i + 2. */
export function sample(): Tables {
  return {
    areas: [
      { code: '370100', name_zh: '济南市', name_en: 'Jinan', level: 'city' },
      { code: '370105', name_zh: '天桥区', name_en: 'Tianqiao', level: 'district', parent: '370100' },
      { code: '370103', name_zh: '市中区', name_en: 'Shizhong', level: 'district', parent: '370100' },
    ],
    organisations: [
      {
        id: 'tq-env',
        area: '370105',
        name_zh: '区生态环境分局',
        name_en: 'Environment',
        kind: 'city_branch',
      },
      { id: 'tq-housing', area: '370105', name_zh: '区住建局', name_en: 'Housing', kind: 'department' },
      {
        id: 'sz-env',
        area: '370103',
        name_zh: '区生态环境分局',
        name_en: 'Environment',
        kind: 'city_branch',
      },
    ],
    documents: [
      document({ id: 'plan', title_zh: '规划', covers_from: '2021', covers_to: '2025' }),
      document({ id: 'bulletin', title_zh: '公报', kind: 'bulletin', issued_on: '2024-03-20' }),
      document({
        id: 'old-plan',
        title_zh: '旧规划',
        status: 'replaced',
        replaced_by: 'plan',
        issued_on: '2020-05',
      }),
    ],
    themes: [{ id: 'air', name_zh: '空气质量', name_en: 'Air', order: '1' }],
    indicators: [
      indicator({ id: 'pm25', unit_zh: '微克/立方米', decimals: '1', direction: 'down' }),
      indicator({ id: 'gdp', unit_zh: '亿元', decimals: '1', direction: 'up', measure: 'amount' }),
      indicator({
        id: 'gdp1',
        unit_zh: '亿元',
        decimals: '1',
        direction: 'up',
        measure: 'amount',
        part_of_sum: 'gdp',
      }),
      indicator({
        id: 'gdp2',
        unit_zh: '亿元',
        decimals: '1',
        direction: 'up',
        measure: 'amount',
        part_of_sum: 'gdp',
      }),
      indicator({
        id: 'green',
        unit_zh: '%',
        decimals: '1',
        direction: 'up',
        measure: 'share',
        natural_limit: '100',
      }),
      indicator({
        id: 'reuse',
        unit_zh: '%',
        decimals: '0',
        direction: 'up',
        measure: 'share',
        parent: 'green',
      }),
      indicator({ id: 'energy', unit_zh: '吨标准煤/万元', decimals: '2', direction: 'down' }),
    ],
    scopes: [{ id: 'public', name_zh: '公共机构', name_en: 'Public institutions' }],
    targets: [
      target({
        id: 'plan-1',
        indicator: 'pm25',
        locator: '表1 第1行',
        value: '42',
        value_stated: '42',
        unit_stated: 'μg/m³',
        base_period: '2020',
        base_value: '52',
        due: '2025',
        lead: 'tq-env',
        support: 'tq-housing',
      }),
      target({
        id: 'plan-2',
        indicator: 'energy',
        locator: '表1 第2行',
        kind: 'change',
        word_zh: '以上',
        value: '-16',
        value_stated: '16',
        unit_stated: '%',
        base_period: '2020',
        due: '2025',
      }),
      target({
        id: 'plan-3',
        indicator: 'gdp',
        locator: '二（一）1',
        comparator: '<=',
        word_zh: '控制在…以内',
        value: '1200',
        value_stated: '12000000',
        unit_stated: '万元',
        start: '2021',
        due: '2025',
      }),
      target({ id: 'plan-4', indicator: 'green', locator: '二（一）2', kind: 'state', comparator: '' }),
      target({
        id: 'plan-5',
        indicator: 'reuse',
        scope: 'public',
        locator: '二（一）3',
        kind: 'keep',
        comparator: '>=',
        value: '60',
        upper: '70',
        range_role: 'band',
        replaces: 'plan-4',
      }),
      target({
        id: 'plan-6',
        role: 'parameter',
        indicator: 'pm25',
        locator: '附件1',
        comparator: '>',
        value: '150',
      }),
    ],
    observations: [
      observation({
        indicator: 'pm25',
        period: '2022',
        value: '47',
        value_stated: '47',
        unit_stated: 'μg/m³',
      }),
      observation({ indicator: 'pm25', period: '2023', value: '46.5' }),
      observation({ indicator: 'gdp', period: '2023', value: '1000.0', yoy: '5.1' }),
      observation({ indicator: 'gdp1', period: '2023', value: '399.9' }),
      observation({
        indicator: 'gdp2',
        period: '2023',
        value: '600.0',
        value_stated: '6000000',
        unit_stated: '万元',
      }),
      observation({ indicator: 'gdp', period: '2023-01/2023-09', basis: 'ytd', value: '700' }),
      observation({
        indicator: 'energy',
        period: '2023',
        basis: 'change',
        base_period: '2020',
        value: '-9.5',
        value_stated: '9.5',
        unit_stated: '%',
      }),
      observation({ indicator: 'green', period: '2023', missing: 'not_published' }),
      observation({ indicator: 'green', period: '2023', claim: 'done', document: 'plan' }),
      observation({ indicator: 'reuse', period: '2022', value: '4' }),
      observation({ indicator: 'reuse', period: '2023', value: '61' }),
      observation({
        indicator: 'reuse',
        period: '2023',
        value: '61',
        status: 'preliminary',
        document: 'plan',
      }),
    ],
    breaks: [
      {
        indicator: 'reuse',
        period: '2023',
        kind: 'definition',
        text_zh: '口径调整',
        text_en: 'New definition',
      },
    ],
    units_of_measure: [
      {
        unit: '微克/立方米',
        name_en: 'μg/m³',
        base_unit: '微克/立方米',
        factor: '1',
        aliases: 'μg/m³|ug/m3',
      },
      { unit: '元', name_en: 'yuan', base_unit: '元', factor: '1' },
      { unit: '万元', name_en: '10k yuan', base_unit: '元', factor: '10000' },
      { unit: '亿元', name_en: '100m yuan', base_unit: '元', factor: '100000000' },
      { unit: '%', name_en: '%', base_unit: '%', factor: '1', aliases: '％' },
      { unit: '吨标准煤/万元', name_en: 'tce', base_unit: '吨标准煤/万元', factor: '1' },
    ],
    scales: [{ scale: 'water', value: '1', level_zh: 'Ⅰ类', level_en: 'I', rank: '5' }],
    tasks: [
      {
        id: 'plan-t1',
        document: 'plan',
        list: 'task',
        no: '1',
        title_zh: '改善空气质量',
        title_en: 'Cleaner air',
        lead: 'tq-env',
        targets: 'plan-1|plan-2',
      },
    ],
    task_plans: [],
    task_reports: [],
  };
}

function document(cells: Cells): Cells {
  const usual = {
    title_en: 'A document',
    issuer: '区政府',
    kind: 'plan',
    area: '370105',
    status: 'in_force',
  };
  return { ...usual, ...cells };
}

function indicator(cells: Cells): Cells {
  return { name_zh: cells['id']!, name_en: cells['id']!, theme: 'air', measure: 'level', ...cells };
}

export type Files = Map<string, string>;

/** The CSV files of some tables, in the columns of the schema. */
export function filesOf(tables: Tables, schema: PackageSchema = packageSchema): Files {
  return new Map(
    schema.tables.map(({ name, path, fields }) => {
      const header = fields.map((field) => field.name);
      const rows = (tables[name] ?? []).map((row) => header.map((column) => row[column] ?? ''));
      return [path, Papa.unparse([header, ...rows], { newline: '\n' }) + '\n'];
    }),
  );
}

/** `error key.duplicate targets.csv:3:id #1`: what the tests compare. */
export const brief = ({ level, code, file, line, column, cell }: Finding): string =>
  `${level} ${code} ${file}:${line}:${column} #${cell}`;

/** Findings of the sample after an edit of its rows, then of its texts. */
export function checkSample(
  edit: (tables: Tables) => void,
  editFiles: (files: Files) => unknown = () => {},
  schema: PackageSchema = packageSchema,
): Finding[] {
  const tables = sample();
  edit(tables);
  const files = filesOf(tables, schema);
  editFiles(files);
  return checkPackage(schema, files);
}

/** The 1-based number of a column, as a finding gives it. */
export function cellOf(file: string, column: string): number {
  const table = packageSchema.tables.find(({ path }) => path === file);
  return (table?.fields.findIndex(({ name }) => name === column) ?? -1) + 1;
}
