import { copy, set, type Planted } from './planted.ts';
import type { Tables } from './sample.ts';

const both =
  (...edits: ((tables: Tables) => void)[]) =>
  (tables: Tables): void =>
    edits.forEach((edit) => edit(tables));

export const plantedDomain: Planted[] = [
  {
    code: 'target.comparator',
    what: '>= where less is wanted',
    at: 'targets.csv:2:comparator',
    edit: set('targets', 0, { comparator: '>=' }),
  },
  {
    code: 'target.comparator',
    what: 'a ceiling where more is wanted, with a word that proves nothing',
    at: 'targets.csv:4:comparator',
    edit: set('targets', 2, { word_zh: '达到' }),
  },
  {
    code: 'target.comparator',
    what: 'a fall whose 以上 proves <=, not >=',
    at: 'targets.csv:3:comparator',
    edit: set('targets', 1, { comparator: '>=' }),
  },
  {
    code: 'target.comparator',
    what: '不高于, which is no 高于',
    at: 'targets.csv:2:comparator',
    edit: set('targets', 0, { comparator: '>', word_zh: '不高于' }),
  },
  {
    code: 'target.bound_unexpected',
    what: 'a state with a value',
    at: 'targets.csv:5:value',
    edit: set('targets', 3, { value: '1' }),
  },
  {
    code: 'target.bound_unexpected',
    what: 'an assigned number with a comparator',
    at: 'targets.csv:5:comparator',
    edit: set('targets', 3, { kind: 'assigned', comparator: '=' }),
  },
  {
    code: 'target.bound_missing',
    what: 'no value',
    at: 'targets.csv:2:value',
    edit: set('targets', 0, { value: '' }),
  },
  {
    code: 'target.bound_missing',
    what: 'no comparator',
    at: 'targets.csv:2:comparator',
    edit: set('targets', 0, { comparator: '' }),
  },
  {
    code: 'target.upper_below_value',
    what: 'a range upside down',
    at: 'targets.csv:6:upper',
    edit: set('targets', 4, { upper: '50' }),
  },
  {
    code: 'target.range_role',
    what: 'a range that does not say which end binds',
    at: 'targets.csv:6:range_role',
    edit: set('targets', 4, { range_role: '' }),
  },
  {
    code: 'target.range_role',
    what: 'a role without a range',
    at: 'targets.csv:6:range_role',
    edit: set('targets', 4, { upper: '' }),
  },
  {
    code: 'target.due_before_base',
    what: 'due in the base year',
    at: 'targets.csv:2:due',
    edit: set('targets', 0, { due: '2020' }),
  },
  {
    code: 'target.start_after_due',
    what: 'a start after the end',
    at: 'targets.csv:4:start',
    edit: set('targets', 2, { start: '2026-01' }),
  },
  {
    code: 'target.change_base',
    what: 'a change since nothing',
    at: 'targets.csv:3:base_period',
    edit: set('targets', 1, { base_period: '' }),
  },
  {
    code: 'target.repeated',
    what: 'a target under two ids',
    level: 'warning',
    at: 'targets.csv:8:locator',
    edit: copy('targets', 0, { id: 'plan-7' }),
  },
  {
    code: 'observation.empty',
    what: 'a row that says nothing',
    at: 'observations.csv:3:value',
    edit: set('observations', 1, { value: '' }),
  },
  {
    code: 'observation.missing_value',
    what: 'a value that is not published',
    at: 'observations.csv:9:missing',
    edit: set('observations', 7, { value: '40' }),
  },
  {
    code: 'observation.change_base',
    what: 'a change without a base',
    level: 'warning',
    at: 'observations.csv:8:base_period',
    edit: set('observations', 6, { base_period: '' }),
  },
  {
    code: 'observation.base_unexpected',
    what: 'a level with a base',
    at: 'observations.csv:2:base_period',
    edit: set('observations', 0, { base_period: '2020' }),
  },
  {
    code: 'observation.ytd_form',
    what: 'ytd with a year',
    at: 'observations.csv:7:period',
    edit: set('observations', 5, { period: '2022' }),
  },
  {
    code: 'observation.ytd_form',
    what: 'a cumulative span with basis period',
    at: 'observations.csv:7:basis',
    edit: set('observations', 5, { basis: 'period' }),
  },
  {
    code: 'observation.tie',
    what: 'two final figures of one day',
    at: 'observations.csv:13:published_on',
    edit: set('observations', 11, { status: 'final' }),
  },
  {
    code: 'observation.sum',
    what: 'parts that do not add up',
    level: 'warning',
    at: 'observations.csv:4:value',
    edit: set('observations', 3, { value: '399.8' }),
  },
  {
    code: 'observation.jump',
    what: 'more than tenfold in a year',
    level: 'warning',
    at: 'observations.csv:3:value',
    edit: set('observations', 1, { value: '470.1' }),
  },
  {
    code: 'value.stated',
    what: 'a conversion that slipped a nought',
    at: 'targets.csv:4:value',
    edit: set('targets', 2, { value: '12000' }),
  },
  {
    code: 'value.stated',
    what: 'a figure without a unit that is another',
    level: 'warning',
    at: 'targets.csv:2:value',
    edit: set('targets', 0, { unit_stated: '', value: '43' }),
  },
  {
    code: 'value.stated',
    what: 'a figure in a unit of something else',
    level: 'warning',
    at: 'observations.csv:2:value',
    edit: set('observations', 0, { unit_stated: '万元' }),
  },
  {
    code: 'value.stated',
    what: 'a change that is not the printed one',
    at: 'observations.csv:8:value',
    edit: set('observations', 6, { value: '-9.6' }),
  },
  {
    code: 'value.above_limit',
    what: 'a cover of 101 %',
    at: 'observations.csv:9:value',
    edit: set('observations', 7, { missing: '', value: '101' }),
  },
  {
    code: 'value.share_above_100',
    what: 'a share of 700 %',
    level: 'warning',
    at: 'targets.csv:6:upper',
    edit: set('targets', 4, { upper: '700' }),
  },
  {
    code: 'unit.unknown',
    what: 'a printed unit that has no factor',
    level: 'warning',
    at: 'targets.csv:4:unit_stated',
    edit: set('targets', 2, { unit_stated: '千元' }),
  },
  {
    code: 'unit.unknown',
    what: 'a unit of an indicator, told once',
    level: 'warning',
    at: 'indicators.csv:2:unit_zh',
    edit: both(
      set('indicators', 0, { unit_zh: '微克' }),
      set('targets', 0, { unit_stated: '微克' }),
      set('observations', 0, { unit_stated: '微克' }),
    ),
  },
  {
    code: 'unit.base',
    what: 'a base unit with a factor',
    at: 'units_of_measure.csv:6:factor',
    edit: set('units_of_measure', 4, { factor: '100' }),
  },
  {
    code: 'unit.base',
    what: 'a base that leads on to another',
    at: 'units_of_measure.csv:5:base_unit',
    edit: both(
      set('units_of_measure', 3, { base_unit: '万元', factor: '10000' }),
      set('targets', 2, { value_stated: '' }),
      set('observations', 4, { value_stated: '' }),
    ),
  },
  {
    code: 'reference.cycle',
    what: 'documents that replace each other',
    at: 'documents.csv:2:replaced_by',
    edit: set('documents', 0, { replaced_by: 'old-plan' }),
  },
  {
    code: 'reference.cycle',
    what: 'a target that replaces itself',
    at: 'targets.csv:5:replaces',
    edit: set('targets', 3, { replaces: 'plan-4' }),
  },
  {
    code: 'locator.missing',
    what: 'no locator under a descriptor that lets it pass',
    at: 'targets.csv:2:locator',
    edit: set('targets', 0, { locator: '' }),
    schema: (schema) => ({
      ...schema,
      tables: schema.tables.map((table) => ({
        ...table,
        fields: table.fields.map((field) =>
          field.name === 'locator' ? { ...field, required: false } : field,
        ),
      })),
    }),
  },
  {
    code: 'duty.other_area',
    what: 'a namesake of the next district leads',
    level: 'warning',
    at: 'targets.csv:2:lead',
    edit: set('targets', 0, { lead: 'sz-env' }),
  },
  {
    code: 'duty.other_area',
    what: 'a task with a unit of another area',
    level: 'warning',
    at: 'tasks.csv:2:lead',
    edit: set('tasks', 0, { lead: 'tq-env|sz-env' }),
  },
  {
    code: 'personal.telephone',
    what: 'a mobile number in a note',
    at: 'targets.csv:2:note',
    edit: set('targets', 0, { note: '联系人：13805310000。' }),
  },
  {
    code: 'personal.telephone',
    what: 'a landline in a name',
    at: 'organisations.csv:2:name_zh',
    edit: set('organisations', 0, { name_zh: '区生态环境分局 0531-85990000' }),
  },
];
