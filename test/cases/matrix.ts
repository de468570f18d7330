import type { ComponentProps } from 'svelte';
import type StatusMatrix from '../../src/charts/matrix/StatusMatrix.svelte';
import type { MatrixCell } from '../../src/charts/matrix/layout.ts';
import type { MatrixInput, MatrixStatus } from '../../src/charts/matrix/types.ts';
import type { Lang } from '../../src/lib/number.ts';
import type { Case } from './case.ts';

type Props = ComponentProps<typeof StatusMatrix>;

const statuses: MatrixStatus[] = [
  { id: 'met', label: '已完成', tone: 'good', shape: 'check' },
  { id: 'holding', label: '符合要求', tone: 'good', shape: 'square' },
  { id: 'on_pace', label: '达到序时进度', tone: 'calm', shape: 'dot' },
  { id: 'behind', label: '未达序时进度', tone: 'warn', shape: 'triangle' },
  { id: 'missed', label: '未完成', tone: 'bad', shape: 'cross' },
  { id: 'reversing', label: '不降反升', tone: 'away', shape: 'arrow' },
  { id: 'awaiting', label: '未到期，暂无数据', tone: 'quiet', shape: 'ring' },
  { id: 'overdue', label: '结果待补', tone: 'quiet', shape: 'clock' },
];
const named = (labels: readonly string[]) => labels.map((label, i) => ({ id: `3701${i}`, label }));
const areas = named(['历下区', '市中区', '槐荫区', '天桥区', '江北水城度假区']);
const themes = named(['经济', '空气', '能源与碳', '固废', '水', '绿化生态', '民生']);

/** As long as the names of the site are. */
const english = {
  rows: named([
    'Lixia District',
    'Shizhong District',
    'Huaiyin District',
    'Tianqiao District',
    'Liaocheng Jiangbei Water City Resort Zone',
  ]),
  columns: named([
    'Economy and industry',
    'Air quality and emissions',
    'Energy and carbon',
    'Solid waste',
    'Water',
    'Greening and ecology',
    'Soil, farming and villages',
  ]),
  statuses: [
    'Completed',
    'Meets',
    'On schedule',
    'Behind',
    'Not completed',
    'Moving away',
    'No data yet',
    'Result not on file',
  ].map((label, i) => ({ ...statuses[i]!, label })),
};

const words = {
  zh: {
    caption: '各区各主题的目标数，按状态',
    corner: '地区',
    cell: (row: string, column: string, total: number) => `${row}，${column}：${total} 项`,
    count: (status: string, count: number) => `，${status} ${count}`,
  },
  en: {
    caption: 'Targets by district and theme, by status',
    corner: 'Area',
    cell: (row: string, column: string, total: number) => `${row}, ${column}: ${total} targets`,
    count: (status: string, count: number) => `, ${status} ${count}`,
  },
};

const matrix = (
  name: string,
  shows: string,
  input: Partial<MatrixInput>,
  { lang = 'zh', ...rest }: Partial<Props> & { lang?: Lang } = {},
): Case<Props> => {
  const { cell, count, ...said } = words[lang];
  const whole: MatrixInput = { rows: areas, columns: themes, statuses, counts: [], ...input };
  const describe = ({ row, column, total, segments }: MatrixCell) =>
    cell(whole.rows[row]?.label ?? '', whole.columns[column]?.label ?? '', total) +
    segments.map((one) => count(one.status.label, one.count)).join('');
  return { name, shows, lang, props: { input: whole, ...said, describe, ...rest } };
};

/** Nine in ten results are not on file: the matrix has to convince with mostly hollow bars. */
const mostlyMissing = areas.map((_, row) =>
  themes.map((_, column) => {
    const odd = (row * 7 + column * 5) % 9;
    if (odd === 4) return [];
    return [
      odd === 1 ? 2 : 0,
      odd === 7 ? 1 : 0,
      odd === 2 ? 1 : 0,
      odd === 3 ? 1 : 0,
      odd === 1 ? 1 : 0,
      odd === 8 ? 1 : 0,
      odd,
      3 + ((row + column) % 4) * 4,
    ];
  }),
);

export const matrixCases: Case<Props>[] = [
  matrix(
    'mostly-missing',
    'the real case: few verdicts, many results not on file; links',
    { counts: mostlyMissing },
    {
      href: ({ row, column }) => `?area=${areas[row]?.id}&theme=${column}`,
    },
  ),
  matrix(
    'wide-range',
    'one target beside four hundred: lengths stay in proportion',
    {
      rows: areas.slice(0, 2),
      columns: themes.slice(0, 2),
      counts: [
        [[1], [0, 0, 0, 120, 0, 0, 0, 280]],
        [[], [40, 40, 40, 40, 40, 40, 40, 40]],
      ],
    },
    { barWidth: 200 },
  ),
  matrix(
    'english',
    'long names of themes and statuses; a row without a target says why',
    {
      ...english,
      rows: english.rows.map((row, i) =>
        i === 2 ? { ...row, note: 'No counted target; the document holds 27 requirements' } : row,
      ),
      counts: mostlyMissing.map((row, i) => (i === 2 ? [] : row)),
    },
    { lang: 'en' },
  ),
  matrix('empty', 'no target at all: a table of dots', {
    rows: areas.slice(0, 1),
    columns: themes.slice(0, 3),
  }),
];
