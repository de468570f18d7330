/**
 * The descriptor (`datapackage.json`, Frictionless Data Package v2) is the only schema.
 * Everything that knows columns — checker, DDL, Arrow types, export headings — reads it here.
 */
export type FieldType = 'string' | 'number' | 'integer' | 'date' | 'boolean';

export interface Field {
  name: string;
  type: FieldType;
  title: string;
  titleEn: string;
  description: string;
  required: boolean;
  unique: boolean;
  enum: readonly string[] | null;
  pattern: RegExp | null;
  minimum: number | null;
  maximum: number | null;
  maxLength: number | null;
  /** `period`: a statistical period; `published`: also a full day. */
  period: 'period' | 'published' | null;
  /** Cell holds a list joined by `|`. */
  list: boolean;
  /** Table and column each member of the list must exist in. */
  listOf: { table: string; field: string } | null;
}

export interface ForeignKey {
  field: string;
  table: string;
  reference: string;
}

export interface TableSchema {
  name: string;
  path: string;
  title: string;
  titleEn: string;
  description: string;
  /** Empty when the descriptor has none. */
  descriptionZh: string;
  fields: Field[];
  primaryKey: string[];
  uniqueKeys: string[][];
  foreignKeys: ForeignKey[];
  /** `internal` tables are never part of a public build. */
  visibility: 'public' | 'internal';
}

export interface PackageSchema {
  name: string;
  title: string;
  titleEn: string;
  version: string;
  /** The day the keeper published, `YYYY-MM-DD`: the default as-of date. */
  asOf: string;
  scopeZh: string;
  scopeEn: string;
  synthetic: boolean;
  tables: TableSchema[];
}

type Json = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function parseField(json: Json): Field {
  const constraints = (json['constraints'] ?? {}) as Json;
  const of = text(json['duibiao:listOf']).split('.');
  const pattern = text(constraints['pattern']);
  return {
    name: text(json['name']),
    type: (text(json['type']) || 'string') as FieldType,
    title: text(json['title']) || text(json['name']),
    titleEn: text(json['duibiao:title_en']) || text(json['name']),
    description: text(json['description']),
    required: constraints['required'] === true,
    unique: constraints['unique'] === true,
    enum: Array.isArray(constraints['enum']) ? (constraints['enum'] as string[]) : null,
    pattern: pattern ? new RegExp(pattern) : null,
    minimum: number(constraints['minimum']),
    maximum: number(constraints['maximum']),
    maxLength: number(json['duibiao:max']),
    period: (json['duibiao:period'] as 'period' | 'published' | undefined) ?? null,
    list: json['duibiao:list'] === true,
    listOf: of.length === 2 ? { table: of[0] ?? '', field: of[1] ?? '' } : null,
  };
}

function parseTable(json: Json): TableSchema {
  const schema = (json['schema'] ?? {}) as Json;
  return {
    name: text(json['name']),
    path: text(json['path']),
    title: text(json['title']) || text(json['name']),
    titleEn: text(json['duibiao:title_en']) || text(json['name']),
    description: text(json['description']),
    descriptionZh: text(json['duibiao:description_zh']),
    fields: list(schema['fields']).map((field) => parseField(field as Json)),
    primaryKey: list(schema['primaryKey']) as string[],
    uniqueKeys: list(schema['uniqueKeys']).map((key) => list(key) as string[]),
    foreignKeys: list(schema['foreignKeys']).map((key) => {
      const { fields, reference } = key as {
        fields: unknown;
        reference: { resource: string; fields: unknown };
      };
      return {
        field: String(list(fields)[0]),
        table: reference.resource,
        reference: String(list(reference.fields)[0]),
      };
    }),
    visibility: json['duibiao:visibility'] === 'internal' ? 'internal' : 'public',
  };
}

/** The schema of a package from its parsed descriptor. Throws when it is no data package at all. */
export function parseDescriptor(json: unknown): PackageSchema {
  const root = (json ?? {}) as Json;
  if (!Array.isArray(root['resources'])) throw new Error('datapackage.json: "resources" is missing');
  return {
    name: text(root['name']),
    title: text(root['title']),
    titleEn: text(root['duibiao:title_en']) || text(root['title']),
    version: text(root['version']),
    asOf: text(root['duibiao:as_of']),
    scopeZh: text(root['duibiao:scope_zh']),
    scopeEn: text(root['duibiao:scope_en']),
    synthetic: root['duibiao:synthetic'] === true,
    tables: root['resources'].map((resource) => parseTable(resource as Json)),
  };
}
