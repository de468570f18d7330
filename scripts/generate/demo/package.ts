import type { Row } from '../../../src/data/csv.ts';
import type { Tables } from '../../../src/data/package.ts';
import { themes } from '../themes.ts';
import type { Identity } from '../write.ts';
import { addAnnualFigures } from './annual.ts';
import { areaRows, organisationRows } from './areas.ts';
import { addClaims } from './claims.ts';
import { documentRows } from './documents.ts';
import { Figures } from './figures.ts';
import { indicatorRows } from './indicators.ts';
import { Series } from './series.ts';
import { demoTargets } from './targets.ts';
import { breakRows, scaleRows, scopeRows, unitRows } from './vocabulary.ts';
import { addFiguresWithinYear } from './within-year.ts';

export const demoIdentity: Identity = {
  name: 'duibiao-demo',
  title: '对标演示：示例市八个虚构区的目标与结果',
  titleEn: 'Duibiao demo: targets and results of eight fictional districts',
  asOf: '2026-10-31',
  scopeZh: '演示数据：地区、文件和数值全部虚构，不代表任何真实地方。',
  scopeEn: 'Demo data: all places, documents and figures are invented.',
};

/** What the units would report on their tasks each quarter. */
function reportRows(tasks: readonly Row[]): Row[] {
  return tasks.flatMap((task, i) =>
    [1, 2, 3].map((quarter): Row => {
      const stage_met = ['yes', 'yes', 'partly', 'no'][(i + quarter) % 4] ?? 'yes';
      const late = stage_met !== 'yes';
      return {
        task: task['id'] ?? null,
        period: `2026-Q${quarter}`,
        plan_zh: `第${quarter}季度按计划推进`,
        done_zh: late ? '部分工作已完成' : '已按计划完成',
        problem_zh: late ? '进度慢于计划（示例）' : null,
        cause_zh: late ? '前期手续办理较慢（示例）' : null,
        next_zh: late ? '倒排工期，逐项推进（示例）' : '继续推进',
        stage_met,
      };
    }),
  );
}

/** The demo: every role, kind, status and flag of the method occurs in it, whatever the seed. */
export function demoPackage(seed: number): Tables {
  const series = new Series(seed);
  const figures = new Figures();
  addAnnualFigures(figures, series);
  addFiguresWithinYear(figures, series);
  addClaims(figures, series);
  const { targets, tasks, plans } = demoTargets(series);
  return {
    areas: areaRows(),
    organisations: organisationRows(),
    documents: documentRows(),
    themes: [...themes],
    indicators: indicatorRows(),
    scopes: scopeRows(),
    targets,
    observations: figures.rows,
    breaks: breakRows(),
    units_of_measure: unitRows(),
    scales: scaleRows(),
    tasks,
    task_plans: plans,
    task_reports: reportRows(tasks),
  };
}
