import type { Panel } from '@charts/multiples/types.ts';
import type { Lang } from '@lib/number.ts';
import { chartWords } from './chart-words.ts';
import type { TrajectoryData } from './trajectory-input.ts';

export interface MultiplesData {
  panels: Panel[];
  unit: string;
  decimals: number;
}

interface AreaCourse {
  name: string;
  sentence: string;
  chart: TrajectoryData | null;
  targets: readonly { id: string; nowText: string; targetText: string; dueText: string }[];
}

const fewest = 3;

/** The areas with a trajectory in the unit of the first one; null where there are fewer than three. */
export function multiplesInput(areas: readonly AreaCourse[], lang: Lang): MultiplesData | null {
  const drawn = areas.flatMap((area) => (area.chart ? [{ ...area, chart: area.chart }] : []));
  const unit = drawn[0]?.chart.unit ?? '';
  const alike = drawn.filter(({ chart }) => chart.unit === unit);
  if (alike.length < fewest) return null;
  return {
    unit,
    decimals: Math.max(...alike.map(({ chart }) => chart.decimals)),
    panels: alike.map(({ name, sentence, chart, targets }) => {
      const target = targets.find(({ id }) => id === chart.target);
      const end = target ? chartWords[lang].dumbbell.end(target.targetText, target.dueText) : '';
      return {
        label: name,
        note: [target?.nowText, end].filter(Boolean).join('\n→ '),
        input: chart.input,
        said: sentence,
      };
    }),
  };
}
