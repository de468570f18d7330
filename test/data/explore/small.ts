// A few rows of every table that Explore asks, and an engine that holds them, judged.
import { createNodeEngine } from '../../../src/data/duckdb-node.ts';
import type { Engine } from '../../../src/data/engine.ts';
import { loadTables, typedTables, type Tables } from '../../../src/data/package.ts';
import { judge } from '../../../src/data/progress/judge.ts';
import { packageSchema as schema } from '../package-schema.ts';

const file = (header: string, ...rows: string[]): string => [header, ...rows].join('\n');

const files = new Map([
  [
    'areas.csv',
    file(
      'code,name_zh,name_en,level,parent,valid_from,valid_to',
      '990000,甲市,Jia City,city,,,',
      '990101,甲区,Jia District,district,990000,,',
      '990102,乙区,Yi District,district,990000,,',
    ),
  ],
  ['themes.csv', file('id,name_zh,name_en,order', 'eco,经济,Economy,1', 'air,空气,Air,2')],
  [
    'indicators.csv',
    file(
      'id,name_zh,name_en,short_zh,theme,unit_zh,unit_en,decimals,direction,measure,aliases,pinyin',
      'air.pm25,细颗粒物浓度,PM2.5,PM2.5,air,微克/立方米,µg/m³,0,down,level,,xkl',
      'eco.gdp,地区生产总值,GDP,,eco,亿元,100 million yuan,1,up,amount,,gdp',
      'eco.share,占比,Share,,eco,%,%,1,up,share,,zb',
    ),
  ],
  [
    'documents.csv',
    file(
      'id,title_zh,title_en,number,issuer,issued_on,kind,area,covers_from,covers_to,status',
      'jia.plan,甲区规划,Jia plan,甲发1号,甲区政府,2021-01-01,plan,990101,2021,2025,in_force',
      'yi.bulletin,乙区公报,Yi bulletin,,乙区政府,2022-02-01,bulletin,990102,,,in_force',
    ),
  ],
  ['scopes.csv', file('id,name_zh,name_en,kind', 'town,镇区,Town,')],
  [
    'organisations.csv',
    file('id,area,name_zh,name_en,kind,aliases', 'jia.env,990101,甲区生态环境局,Jia EPB,department,'),
  ],
  [
    'targets.csv',
    file(
      'id,role,area,indicator,scope,document,locator,kind,comparator,value,base_period,base_value,due,binding,lead',
      't1,goal,990101,air.pm25,,jia.plan,一,reach,<=,42,2020,52,2025,binding,jia.env',
      't2,goal,990102,eco.gdp,town,jia.plan,二,reach,>=,120,2020,100,2023,expected,',
      't3,requirement,990102,eco.share,,yi.bulletin,三,keep,>=,50,,,,,',
    ),
  ],
  [
    'observations.csv',
    file(
      'area,indicator,scope,period,basis,document,value,yoy,status,locator',
      '990101,air.pm25,,2023,period,yi.bulletin,47,,,1',
      '990102,air.pm25,,2022,period,yi.bulletin,50,,preliminary,2',
      '990101,eco.gdp,,2022,period,yi.bulletin,80,5,,3',
      '990102,eco.gdp,,2022,period,jia.plan,20,4,,4',
      '990102,eco.gdp,town,2023-08,period,jia.plan,3,,,5',
      '990102,eco.gdp,,2022-01/2022-08,ytd,jia.plan,12,,,6',
      '990102,eco.share,,2022,period,jia.plan,55,,,7',
      '990101,eco.share,,2023,period,jia.plan,,,,8',
    ),
  ],
  [
    'tasks.csv',
    file(
      'id,document,list,no,category,title_zh,title_en,lead,due',
      'k1,jia.plan,task,1,环境,种树,Plant trees,jia.env,2023',
      'k2,yi.bulletin,livelihood,1,,修路,Mend roads,,2024',
    ),
  ],
]);

export const smallTables: Tables = typedTables(schema, files);

export async function smallEngine(tables: Tables = smallTables): Promise<Engine> {
  const engine = await createNodeEngine();
  await loadTables(engine, schema, tables);
  await judge(engine, { asOf: '2024-06-30', rule: 'linear-1' });
  return engine;
}
