import {
  completeFromList,
  ifNotIn,
  type Completion,
  type CompletionContext,
  type CompletionSource,
} from '@codemirror/autocomplete';
import {
  keywordCompletionSource,
  schemaCompletionSource,
  type SQLDialect,
  type SQLNamespace,
} from '@codemirror/lang-sql';

/** Tables and columns for the completion, with what a reader calls them. */
export type EditorSchema = readonly {
  name: string;
  title: string;
  columns: readonly { name: string; title: string }[];
}[];

const completion = (label: string, detail: string, type: string): Completion => ({ label, detail, type });

/** A keyword comes behind every column and table that fits as well, also where it alone is in the case that was typed. */
const behind = -250;

/**
 * What may be written next: keywords, tables, columns of any table, and after a name and a dot the columns of that
 * table and nothing else.
 */
export function completionSources(dialect: SQLDialect, schema: EditorSchema): CompletionSource[] {
  const keywords = keywordCompletionSource(dialect, true, (label, type) => ({ label, type, boost: behind }));
  return [
    ofTables(schemaCompletionSource({ dialect, schema: namespace(schema) })),
    unqualified(columnSource(schema)),
    unqualified(fromStart(keywords)),
  ];
}

const namespace = (schema: EditorSchema): SQLNamespace =>
  Object.fromEntries(
    schema.map(({ name, title, columns }) => [
      name,
      {
        self: completion(name, title, 'type'),
        children: columns.map((column) => completion(column.name, column.title, 'property')),
      },
    ]),
  );

const isQualified = (context: CompletionContext) => context.matchBefore(/\.\s*"?\w*/) !== null;

const unqualified =
  (source: CompletionSource): CompletionSource =>
  (context) =>
    isQualified(context) ? null : source(context);

/** Words of texts and comments are no names. */
const ofTables = (source: CompletionSource): CompletionSource =>
  ifNotIn(['String', 'LineComment', 'BlockComment'], source);

/** Columns by their own names, wherever no table is named. */
function columnSource(schema: EditorSchema): CompletionSource {
  const options = new Map<string, Completion>();
  for (const table of schema)
    for (const { name, title } of table.columns)
      options.set(name, options.get(name) ?? completion(name, title, 'property'));
  const source = ifNotIn(
    ['QuotedIdentifier', 'String', 'LineComment', 'BlockComment'],
    completeFromList([...options.values()]),
  );
  return (context) => (context.matchBefore(/\b(from|join)\s+\w*/i) ? null : source(context));
}

/** Keywords that begin with what was typed: inside a word of theirs nobody looks for one. */
function fromStart(source: CompletionSource): CompletionSource {
  return async (context) => {
    const result = await source(context);
    if (!result || context.explicit) return result;
    const typed = context.state.sliceDoc(result.from, context.pos).toUpperCase();
    const options = result.options.filter(({ label }) => label.toUpperCase().startsWith(typed));
    return options.length > 0 ? { ...result, options } : null;
  };
}
