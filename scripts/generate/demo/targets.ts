import type { Row } from '../../../src/data/csv.ts';
import { areas } from './areas.ts';
import { AreaTargets } from './area-targets.ts';
import { addActionTargets } from './targets-action.ts';
import { addLedgerTargets } from './targets-ledger.ts';
import { addFiveYearTargets } from './targets-plan.ts';
import { addStandingTargets } from './targets-standing.ts';
import type { Series } from './series.ts';

export interface DemoTargets {
  targets: Row[];
  tasks: Row[];
  plans: Row[];
}

export function demoTargets(series: Series): DemoTargets {
  const all: DemoTargets = { targets: [], tasks: [], plans: [] };
  for (const area of areas) {
    const collected = new AreaTargets(area, series);
    addFiveYearTargets(collected);
    addActionTargets(collected);
    const ledger = addLedgerTargets(collected);
    addStandingTargets(collected);
    all.targets.push(...collected.rows);
    all.tasks.push(...ledger.tasks);
    all.plans.push(...ledger.plans);
  }
  return all;
}
