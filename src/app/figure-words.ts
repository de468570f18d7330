import type { Lang } from '../lib/number.ts';

/** Texts of the buttons below charts and of their answers. Apart from words.ts because the answers come with a script of their own. */
const zh = {
  group: '下载图表',
  buttons: { svg: '下载 SVG', png: '下载 PNG', csv: '下载 CSV', link: '复制链接' },
  kinds: { targets: '各地区目标', courses: '各地区走势', pace: '倒算', growth: '同比增速', parts: '构成' },
  lanes: {
    name: '指标',
    about: '地区、范围、期限',
    now: '最近值',
    target: '目标值',
    gap: '差距',
    pace: '进度与说明',
    status: '状态',
  },
  asOf: (day: string) => `截至 ${day}`,
  saved: (name: string) => `已保存 ${name}`,
  copied: '已复制链接',
  byHand: (address: string) => `浏览器不允许自动复制，请手动复制：${address}`,
  noPicture: '这里没有可以保存的图。',
  noTable: '这里没有可以保存的数据表。',
  tooLarge: '图太大，浏览器没有生成 PNG；可改用 SVG。',
  failed: '没有保存成功，请再试一次。',
  unreachable: '下载功能没有载入，请检查网络后再点一次。',
};

export type FigureWords = typeof zh;

const en: FigureWords = {
  group: 'Download the chart',
  buttons: { svg: 'Download SVG', png: 'Download PNG', csv: 'Download CSV', link: 'Copy link' },
  kinds: {
    targets: 'targets by area',
    courses: 'courses by area',
    pace: 'months left',
    growth: 'year on year',
    parts: 'parts',
  },
  lanes: {
    name: 'Indicator',
    about: 'Area, subset, due',
    now: 'Latest',
    target: 'Target',
    gap: 'Gap',
    pace: 'Pace and notes',
    status: 'Status',
  },
  asOf: (day) => `As of ${day}`,
  saved: (name) => `Saved ${name}`,
  copied: 'Link copied',
  byHand: (address) => `The browser does not allow copying; please copy by hand: ${address}`,
  noPicture: 'There is no picture to save here.',
  noTable: 'There is no table to save here.',
  tooLarge: 'The picture is too large for this browser to make a PNG; SVG works.',
  failed: 'It could not be saved. Please try again.',
  unreachable: 'Downloads could not be loaded. Please check the connection and press again.',
};

export const figureWords: Record<Lang, FigureWords> = { zh, en };

/** What can be had of a chart. */
export type Save = keyof FigureWords['buttons'];
