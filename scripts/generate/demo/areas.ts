import type { Row } from '../../../src/data/csv.ts';

/** An area of the demo. `slug` begins the ids of its documents and organisations; `index` picks its course. */
export interface DemoArea {
  code: string;
  slug: string;
  zh: string;
  en: string;
  index: number;
}

export const city = { code: '990100', slug: 'city', zh: '示例市', en: 'Example City' } as const;

const province = '990000';

const stems = [
  ['甲', 'jia'],
  ['乙', 'yi'],
  ['丙', 'bing'],
  ['丁', 'ding'],
  ['戊', 'wu'],
  ['己', 'ji'],
  ['庚', 'geng'],
] as const;

/** Seven districts and a zone, named after the celestial stems: no such place exists. */
export const areas: readonly DemoArea[] = [
  ...stems.map(([stem, slug], index) => ({
    code: `99010${index + 1}`,
    slug,
    zh: `${stem}区`,
    en: `${slug.charAt(0).toUpperCase()}${slug.slice(1)} District`,
    index,
  })),
  {
    code: `ZX-${city.code}-01`,
    slug: 'zone',
    zh: '示例度假区',
    en: 'Example Resort Zone',
    index: stems.length,
  },
];

export function areaRows(): Row[] {
  return [
    { code: province, name_zh: '示例省', name_en: 'Example Province', level: 'province' },
    { code: city.code, name_zh: city.zh, name_en: city.en, level: 'city', parent: province },
    ...areas.map((area): Row => ({
      code: area.code,
      name_zh: area.zh,
      name_en: area.en,
      level: area.code.startsWith('ZX') ? 'zone' : 'district',
      parent: city.code,
      valid_from: area.slug === 'geng' ? '2018' : null,
    })),
  ];
}

const units: readonly (readonly [id: string, kind: string, zh: string, en: string, alias: string])[] = [
  ['office', 'office', '政府办公室', 'Government Office', '府办'],
  ['fagai', 'department', '发展和改革局', 'Development and Reform Bureau', '发改局'],
  ['tongji', 'department', '统计局', 'Statistics Bureau', '统计局'],
  ['shuiwu', 'department', '城乡水务局', 'Water Bureau', '水务局'],
  ['nongye', 'department', '农业农村局', 'Agriculture Bureau', '农业局'],
  ['yuanlin', 'department', '园林和林业绿化局', 'Greening Bureau', '园林局'],
  ['zhujian', 'department', '住房和城乡建设局', 'Housing and Construction Bureau', '住建局'],
  ['renshe', 'department', '人力资源和社会保障局', 'Human Resources Bureau', '人社局'],
  ['yingji', 'department', '应急管理局', 'Emergency Management Bureau', '应急局'],
  ['huanbao', 'city_branch', '生态环境分局', 'Branch of the City Ecology Bureau', '环保局'],
  ['gengxin', 'company', '城市更新有限公司', 'Urban Renewal Company', '更新公司'],
];

export function organisationRows(): Row[] {
  return areas.flatMap((area) =>
    units.map(([id, kind, zh, en, alias]): Row => ({
      id: `${area.slug}.${id}`,
      area: area.code,
      name_zh: kind === 'city_branch' ? `${city.zh}${zh}（${area.zh}）` : `${area.zh}${zh}`,
      name_en: `${en}, ${area.en}`,
      kind,
      aliases: `${area.zh}${alias}|区${alias}`,
    })),
  );
}

const leads: Readonly<Record<string, string>> = {
  eco: 'fagai',
  energy: 'fagai',
  air: 'huanbao',
  water: 'shuiwu',
  soil: 'nongye',
  waste: 'huanbao',
  green: 'yuanlin',
  urban: 'zhujian',
  public: 'renshe',
  gov: 'yingji',
};

/** The unit that leads a theme in an area. */
export const leadOf = (area: DemoArea, theme: string): string => `${area.slug}.${leads[theme] ?? 'office'}`;
