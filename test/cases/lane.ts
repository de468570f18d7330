import type { ComponentProps } from 'svelte';
import type LaneChart from '../../src/charts/lane/LaneChart.svelte';
import type { LaneInput } from '../../src/charts/lane/types.ts';
import type { Lang } from '../../src/lib/number.ts';
import type { Case } from './case.ts';

const nothing: LaneInput = {
  mode: 'path',
  base: null,
  now: null,
  target: null,
  upper: null,
  expected: null,
  history: [],
  side: 'up',
  tone: 'quiet',
  shape: 'clock',
  hollow: false,
};

type LaneCase = Case<ComponentProps<typeof LaneChart>>;

const lane = (
  name: string,
  shows: string,
  label: string,
  input: Partial<LaneInput>,
  lang: Lang = 'zh',
): LaneCase => ({
  name,
  shows,
  lang,
  props: { label, input: { ...nothing, ...input } },
});

export const laneCases: LaneCase[] = [
  lane(
    'behind',
    'falling values still run left to right; the schedule is ahead',
    'PM2.5年均浓度：基期52，最近值47，目标值≤42，未达序时进度',
    {
      base: 52,
      now: 47,
      target: 42,
      expected: 46,
      side: 'down',
      tone: 'warn',
      shape: 'triangle',
    },
  ),
  lane(
    'on-schedule',
    'the mark sits inside the lozenge',
    '优良天数比率：基期57.8，最近值62.6，目标值65.8，达到序时进度',
    {
      base: 57.8,
      now: 62.6,
      target: 65.8,
      expected: 62.6,
      tone: 'calm',
      shape: 'dot',
    },
  ),
  lane(
    'overshoot',
    'beyond the right edge: an arrowhead',
    'Increase of rail freight: target 15.4, result 29.3, completed',
    { base: 0, now: 29.3, target: 15.4, tone: 'good', shape: 'check' },
    'en',
  ),
  lane(
    'moving-away',
    'left of the base, preliminary',
    '营运车辆单位碳排放：基期0，最近值+0.4，目标值−4，不降反升',
    {
      base: 0,
      now: 0.4,
      target: -4,
      expected: -2.4,
      side: 'down',
      tone: 'away',
      shape: 'arrow',
      hollow: true,
    },
  ),
  lane(
    'keep',
    'a bound with the met side shaded, earlier years as dots',
    '畜禽粪污综合利用率：保持≥90，最近值89.5，由合格转为不合格',
    {
      mode: 'limit',
      now: 89.5,
      target: 90,
      history: [91, 92],
      tone: 'bad',
      shape: 'cross',
    },
  ),
  lane(
    'band',
    'a range with both ends marked',
    'Density of roads: keep between 8 and 10, latest value 8.6, meets',
    {
      mode: 'limit',
      now: 8.6,
      target: 8,
      upper: 10,
      history: [7.6, 8.2],
      side: 'none',
      tone: 'good',
      shape: 'square',
    },
    'en',
  ),
  lane(
    'no-base',
    'no base: no ring, no bar, dotted line',
    '建成区绿化覆盖率：目标值≥42.9，最近值41.8，推进中',
    {
      now: 41.8,
      target: 42.9,
      tone: 'quiet',
      shape: 'ring',
    },
  ),
  lane('nothing', 'only the target is known', '细颗粒物：目标值≤52，结果待补', { target: 52, side: 'down' }),
];
