import type { Row } from '@data/csv.ts';
import type { Lang } from '@lib/number.ts';

const levels: Record<string, Record<Lang, string>> = {
  province: { zh: '省（仅作背景，不计数）', en: 'province (context only, never counted)' },
  city: { zh: '市（仅作背景，不计数）', en: 'city (context only, never counted)' },
  district: { zh: '区', en: 'district' },
  zone: { zh: '功能区（无国标代码）', en: 'zone (no national code)' },
};

/** Level of an area in words. */
export const levelWord = (area: Row | undefined, lang: Lang): string =>
  levels[String(area?.['level'])]?.[lang] ?? '';
