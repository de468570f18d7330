import type { Lang } from '../lib/number.ts';

/** Texts of the search dialog. Apart from words.ts because they come with the dialog, not with the page. */
const zh = {
  title: '搜索指标、地区、单位和文件',
  placeholder: '中文、拼音、首字母或英文',
  close: '关闭',
  results: '搜索结果',
  kinds: { area: '地区', indicator: '指标', document: '文件', unit: '单位' },
  loading: '正在载入目录…',
  failed: '目录没有载入。',
  instead: '查看指标目录',
  found: (n: number) => `${n} 项结果`,
  none: '没有找到。可以换一个说法，或只输入几个字。',
  more: (n: number) => `还有 ${n} 项，请再输入几个字`,
  begin: '直接输入即可，例如“空气”“kongqi”“kqzl”“green”。',
  goals: (n: number) => `目标 ${n}`,
  figures: (n: number) => `数据 ${n}`,
  requirements: (n: number) => `常设要求 ${n}`,
  keys: { move: '选择', open: '打开', close: '关闭' },
};

export type SearchWords = typeof zh;

const en: SearchWords = {
  title: 'Search indicators, areas, units and documents',
  placeholder: 'English, Chinese, pinyin or initials',
  close: 'Close',
  results: 'Search results',
  kinds: { area: 'Areas', indicator: 'Indicators', document: 'Documents', unit: 'Units' },
  loading: 'Loading the index…',
  failed: 'The index could not be loaded.',
  instead: 'Go to the list of indicators',
  found: (n) => (n === 1 ? '1 result' : `${n} results`),
  none: 'Nothing found. Try another word, or fewer letters.',
  more: (n) => `${n} more: type a little more`,
  begin: 'Just type, for example “air”, “空气”, “kongqi” or “kqzl”.',
  goals: (n) => (n === 1 ? '1 target' : `${n} targets`),
  figures: (n) => (n === 1 ? '1 figure' : `${n} figures`),
  requirements: (n) => (n === 1 ? '1 standing requirement' : `${n} standing requirements`),
  keys: { move: 'choose', open: 'open', close: 'close' },
};

export const searchWords: Record<Lang, SearchWords> = { zh, en };
