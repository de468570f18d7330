import type { TrajectoryLabels } from '@charts/trajectory/types.ts';
import type { Lang } from '@lib/number.ts';

/** The words of the trajectory chart. `finding` is read out to those who do not see it. */
export function trajectoryLabels(lang: Lang, finding: string): TrajectoryLabels {
  return lang === 'zh'
    ? {
        chart: finding,
        keys: '用左右方向键在各期之间移动，Esc 离开。',
        actual: '实际值',
        path: '目标路径（按时间均分）',
        required: '达到目标所需',
        projection: '按现有进度推算',
        met: '满足目标的一侧',
        target: '目标',
        base: '基期',
        after: '到期后',
        preliminary: '初步数',
        ytd: '当年累计',
        broken: '纵轴不从 0 开始',
        empty: '基期之后尚无公开数据',
      }
    : {
        chart: finding,
        keys: 'Left and right arrow keys move between periods, Esc leaves.',
        actual: 'Actual',
        path: 'Path to the target (even in time)',
        required: 'Needed to reach it',
        projection: 'At the present pace',
        met: 'Side that counts as met',
        target: 'Target',
        base: 'Base',
        after: 'After due date',
        preliminary: 'Preliminary',
        ytd: 'Year to date',
        broken: 'Value axis does not start at 0',
        empty: 'No public figure after the base',
      };
}
