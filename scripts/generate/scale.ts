import type { Row } from '../../src/data/csv.ts';
import { random, round, seedOf } from './random.ts';
import {
  areaCode,
  cityCode,
  indicatorId,
  indicatorRow,
  scaleUnits,
  sortOf,
  wordOf,
} from './scale-vocabulary.ts';
import { themes } from './themes.ts';
import { writePackage, type Identity } from './write.ts';

export interface Scale {
  areas: number;
  indicators: number;
  years: number;
  /** Targets of each area for each indicator. */
  targets: number;
  seed: number;
}

const lastYear = 2025;
const identityOf = ({ areas, indicators, years }: Scale): Identity => ({
  name: 'duibiao-scale',
  title: `规模测试：${areas} 个地区 × ${indicators} 个指标 × ${years} 年`,
  titleEn: `Scale test: ${areas} areas × ${indicators} indicators × ${years} years`,
  asOf: '2026-11-21',
  scopeZh: '测试数据：全部虚构。',
  scopeEn: 'Test data: everything is invented.',
});

/** Writes a package of any size: targets and observations are made while they are written. */
export function writeScalePackage(dir: string, scale: Scale): void {
  const count = (n: number) => Array.from({ length: n }, (_, i) => i);
  const cities = [...new Set(count(scale.areas).map(cityCode))];
  const years = count(scale.years).map((i) => lastYear - scale.years + 1 + i);
  const tables = {
    areas: [
      ...cities.map((code, i): Row => ({
        code,
        name_zh: `示例市${i + 1}`,
        name_en: `Example city ${i + 1}`,
        level: 'city',
      })),
      ...count(scale.areas).map((i): Row => ({
        code: areaCode(i),
        name_zh: `示例区${i + 1}`,
        name_en: `Example district ${i + 1}`,
        level: 'district',
        parent: cityCode(i),
      })),
    ],
    documents: [...count(scale.areas).map(planRow), ...years.map(yearbookRow)],
    themes: [...themes],
    indicators: count(scale.indicators).map(indicatorRow),
    units_of_measure: scaleUnits(),
  };
  writePackage(dir, identityOf(scale), tables, {
    targets: targetRows(scale, years),
    observations: observationRows(scale, years),
  });
}

const planRow = (area: number): Row => ({
  id: `plan.${areaCode(area)}`,
  title_zh: `示例区${area + 1}发展规划`,
  title_en: `Example district ${area + 1}: development plan`,
  issuer: `示例区${area + 1}人民政府（虚构）`,
  issued_on: '2024-01-15',
  kind: 'plan',
  area: areaCode(area),
  covers_from: '2024',
  covers_to: '2030',
  status: 'in_force',
});

const yearbookRow = (year: number): Row => ({
  id: `yearbook.${year}`,
  title_zh: `示例统计年鉴${year + 1}`,
  title_en: `Example statistical yearbook ${year + 1}`,
  issuer: '示例统计局（虚构）',
  issued_on: `${year + 1}-10-15`,
  kind: 'yearbook',
  area: cityCode(0),
  covers_from: `${year}`,
  covers_to: `${year}`,
  status: 'in_force',
});

/** Levels of one area and indicator, the same wherever they are asked for. */
function levels(scale: Scale, area: number, indicator: number): number[] {
  const { start, drift, decimals } = sortOf(indicator);
  const next = random(seedOf(scale.seed, `${area} ${indicator}`));
  let level = start * (0.8 + 0.4 * next());
  return Array.from({ length: scale.years }, () => {
    // Shares stay below 100 however many years there are.
    level = Math.min(level * (1 + (drift * (next() * 2.6 - 0.3)) / 100), start * 2.2);
    return round(level, decimals);
  });
}

function* targetRows(scale: Scale, years: readonly number[]): Generator<Row> {
  const base = Math.max(years[0] ?? lastYear, 2023);
  const baseIndex = years.indexOf(base);
  for (let area = 0; area < scale.areas; area += 1) {
    for (let indicator = 0; indicator < scale.indicators; indicator += 1) {
      const level = levels(scale, area, indicator)[baseIndex] ?? 0;
      for (let t = 0; t < scale.targets; t += 1) {
        yield targetRow(area, indicator, t, indicator * scale.targets + t + 1, base, level);
      }
    }
  }
}

function targetRow(area: number, indicator: number, t: number, no: number, base: number, level: number): Row {
  const sort = sortOf(indicator);
  const { kind, comparator, drift, decimals } = sort;
  const due = kind === 'growth' ? lastYear + (t % 2) : 2027 + t;
  const span = due - base;
  const value = {
    reach: round(level * (1 + drift / 100) ** span, decimals),
    change: round(drift * span * 0.9, 1),
    growth: drift,
    total: 500 * (due - 2023),
  }[kind];
  const based = kind === 'reach' || kind === 'change';
  return {
    id: `plan.${areaCode(area)}-${no}`,
    role: 'goal',
    area: areaCode(area),
    indicator: indicatorId(indicator),
    document: `plan.${areaCode(area)}`,
    locator: `附表 第${no}行`,
    kind,
    comparator,
    word_zh: kind === 'change' ? '以上' : wordOf(sort),
    value,
    value_stated: String(Math.abs(value)),
    unit_stated: kind === 'change' || kind === 'growth' ? '%' : sort.unit,
    base_period: based ? `${base}` : null,
    base_value: based ? level : null,
    start: kind === 'total' ? '2024' : null,
    due: `${due}`,
    binding: t % 2 === 0 ? 'binding' : 'expected',
  };
}

function* observationRows(scale: Scale, years: readonly number[]): Generator<Row> {
  for (let indicator = 0; indicator < scale.indicators; indicator += 1) {
    for (let area = 0; area < scale.areas; area += 1) {
      let before: number | undefined;
      for (const [y, level] of levels(scale, area, indicator).entries()) {
        const year = years[y] ?? lastYear;
        yield {
          area: areaCode(area),
          indicator: indicatorId(indicator),
          period: `${year}`,
          basis: 'period',
          document: `yearbook.${year}`,
          published_on: `${year + 1}-10-15`,
          value: level,
          yoy: before ? round(100 * (level / before - 1), 1) : null,
          status: 'final',
          locator: '分区县主要指标',
          publisher: '示例统计局（虚构）',
          reliability: 'A',
        };
        before = level;
      }
    }
  }
}
