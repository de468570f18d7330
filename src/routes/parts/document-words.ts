import type { Lang } from '@lib/number.ts';

type Both = Readonly<Record<Lang, string>>;

/** State of a document at the as-of date, in words. */
export const documentStates: Record<string, Both> = {
  in_force: { zh: '期内', en: 'in force' },
  expired: { zh: '已期满', en: 'expired' },
  replaced: { zh: '已被替代', en: 'replaced' },
  unverified: { zh: '效力未核实', en: 'force not verified' },
};

export const documentKinds: Record<string, Both> = {
  plan: { zh: '规划、方案', en: 'plan' },
  emergency: { zh: '应急预案', en: 'emergency plan' },
  ledger: { zh: '任务台账', en: 'task ledger' },
  bulletin: { zh: '统计公报（月报）', en: 'bulletin' },
  register: { zh: '名录', en: 'register' },
  yearbook: { zh: '统计年鉴', en: 'yearbook' },
  report: { zh: '报告', en: 'report' },
  news: { zh: '新闻报道', en: 'news' },
};
