import type { Row } from '../../../src/data/csv.ts';
import { areas, city, type DemoArea } from './areas.ts';

/** First and last year with annual figures. The last is preliminary: its yearbook is not out on the as-of day. */
export const firstYear = 2018;
export const lastYear = 2025;
export const years: readonly number[] = Array.from(
  { length: lastYear - firstYear + 1 },
  (_, i) => firstYear + i,
);

type Facts = Omit<Row, 'id' | 'area'>;

const facts = (
  kind: string,
  [title_zh, title_en]: readonly [string, string],
  issuer: string,
  issued_on: string,
  status: string,
  covers: readonly [string, string?] | null,
  extra: Row = {},
): Facts => ({
  title_zh,
  title_en,
  issuer,
  issued_on,
  kind,
  status,
  covers_from: covers?.[0] ?? null,
  covers_to: covers?.[1] ?? null,
  ...extra,
});

/** The documents of one area by their short names. */
function areaDocuments({ slug, zh, en }: DemoArea): Record<string, Facts> {
  const government = `${zh}人民政府（虚构）`;
  const statistics = `${zh}统计局（虚构）`;
  const number = (year: number, no: number) => ({ number: `示例发〔${year}〕${no}号` });
  const documents: Record<string, Facts> = {
    plan14: facts(
      'plan',
      [`${zh}“十四五”生态环境保护规划`, `${en}: 14th Five-Year environment plan`],
      government,
      '2021-11-18',
      'expired',
      ['2021', '2025'],
      number(2021, 12),
    ),
    act26: facts(
      'plan',
      [`${zh}绿色发展三年行动方案（2024—2026年）`, `${en}: three-year action plan 2024–2026`],
      government,
      '2024-02-26',
      'in_force',
      ['2024', '2026'],
      number(2024, 3),
    ),
    plan15: facts(
      'plan',
      [`${zh}国民经济和社会发展第十五个五年规划纲要`, `${en}: 15th Five-Year plan`],
      government,
      '2026-03-06',
      'in_force',
      ['2026', '2030'],
      number(2026, 5),
    ),
    ledger26: facts(
      'ledger',
      [`${zh}2026年重点任务和民生实事台账`, `${en}: ledger of tasks for 2026`],
      government,
      '2026-01-22',
      'in_force',
      ['2026', '2026'],
      number(2026, 1),
    ),
    rules: facts(
      'plan',
      [`${zh}城市精细化管理标准`, `${en}: standards of city management`],
      government,
      '2023-05-10',
      'in_force',
      ['2023'],
      number(2023, 8),
    ),
    oldrules: facts(
      'plan',
      [`${zh}城市管理工作标准（试行）`, `${en}: trial standards of city management`],
      government,
      '2019-04-02',
      'replaced',
      ['2019'],
      { ...number(2019, 4), replaced_by: `${slug}.rules` },
    ),
    alert: facts(
      'emergency',
      [`${zh}重污染天气应急预案`, `${en}: heavy pollution response plan`],
      government,
      '2024-10-15',
      'in_force',
      ['2024-10'],
      number(2024, 19),
    ),
    month26: facts(
      'report',
      [`${zh}统计月报（2026年）`, `${en}: monthly statistics 2026`],
      statistics,
      '2026-02-20',
      'in_force',
      ['2026', '2026'],
    ),
    news26: facts(
      'news',
      [`${zh}重点工作进展（2026年）`, `${en}: news on key works, 2026`],
      government,
      '2026-10-12',
      'in_force',
      null,
    ),
  };
  for (const year of years) {
    documents[`bulletin${year}`] = facts(
      'bulletin',
      [`${zh}${year}年国民经济和社会发展统计公报`, `${en}: statistical bulletin ${year}`],
      statistics,
      `${year + 1}-03-20`,
      'in_force',
      [`${year}`, `${year}`],
    );
  }
  return documents;
}

function cityDocuments(): Record<string, Facts> {
  const documents: Record<string, Facts> = {
    register: facts(
      'register',
      ['示例市“无废细胞”名录', 'Register of zero-waste cells'],
      '示例市生态环境局（虚构）',
      '2026-07-03',
      'unverified',
      null,
    ),
  };
  for (const year of years) {
    documents[`env${year}`] = facts(
      'report',
      [`示例市${year}年生态环境状况公报`, `Example City: state of the environment ${year}`],
      '示例市生态环境局（虚构）',
      `${year + 1}-06-05`,
      'in_force',
      [`${year}`, `${year}`],
    );
    if (year < lastYear)
      documents[`yearbook${year}`] = facts(
        'yearbook',
        [`示例统计年鉴${year + 1}`, `Example statistical yearbook ${year + 1}`],
        '示例市统计局（虚构）',
        `${year + 1}-11-05`,
        'in_force',
        [`${year}`, `${year}`],
      );
  }
  return documents;
}

const rowsOf = (owner: { code: string; slug: string }, documents: Record<string, Facts>): Row[] =>
  Object.entries(documents).map(([name, document]) => ({
    id: `${owner.slug}.${name}`,
    area: owner.code,
    ...document,
  }));

export const documentRows = (): Row[] => [
  ...areas.flatMap((area) => rowsOf(area, areaDocuments(area))),
  ...rowsOf(city, cityDocuments()),
];
