import type { Row } from '../../src/data/csv.ts';

const names: readonly (readonly [id: string, zh: string, en: string])[] = [
  ['eco', '经济与产业', 'Economy and industry'],
  ['energy', '节能降碳', 'Energy and carbon'],
  ['air', '空气质量', 'Air quality and emissions'],
  ['water', '水环境与水资源', 'Water'],
  ['soil', '土壤与农业农村', 'Soil, farming and villages'],
  ['waste', '固废与“无废城市”', 'Solid waste'],
  ['green', '绿化与生态保护', 'Greening and ecology'],
  ['urban', '城市建设与住房', 'Urban works and housing'],
  ['public', '民生与公共服务', 'Public services'],
  ['gov', '治理与安全', 'Governance and safety'],
];

/** The ten themes of the method; even an empty package keeps them. */
export const themes: readonly Row[] = names.map(([id, name_zh, name_en], i) => ({
  id,
  name_zh,
  name_en,
  order: i + 1,
}));
