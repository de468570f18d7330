import { autocompletion, closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, SQLDialect } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import type { Lang } from '@lib/number.ts';
import { tags } from '@lezer/highlight';
import { completionSources, type EditorSchema } from './completion.ts';

export interface EditorOptions {
  text: string;
  /** Selection, in UTF-16 units. */
  from: number;
  to: number;
  label: string;
  lang: Lang;
  schema: EditorSchema;
  ontext: (text: string) => void;
  onrun: () => void;
}

export interface CodeEditor {
  setText(text: string): void;
  focus(): void;
  destroy(): void;
}

/** What a reader of tables needs of DuckDB, instead of all words that PostgreSQL knows: names of columns are among those. */
export const dialect = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords:
    'select distinct from where group by having qualify window order asc desc nulls first last limit offset with recursive as materialized values union intersect except all any some join inner left right full outer cross semi anti asof natural lateral on using and or not in is null like ilike similar between exists case when then else end cast try_cast over partition rows range groups preceding following unbounded current row filter exclude replace pivot unpivot into name value for describe summarize show tables explain analyze true false interval date timestamp array struct map sample tablesample',
  types: 'varchar double integer bigint hugeint smallint decimal boolean date timestamp',
  builtin: '',
});

/** Words that the editor reads out; the rest of its own words belong to parts that are not used. */
const phrases = { Completions: '补全', 'Control character': '控制字符', 'Selection deleted': '已删除所选' };

/** The list goes with the keyboard: one that was still being made would otherwise open after it had left. */
const closedOnLeaving = EditorView.domEventHandlers({
  blur: (_, view) => {
    setTimeout(() => {
      if (!view.hasFocus) closeCompletion(view);
    });
  },
});

/**
 * A letter over a selection of several lines: left to itself, Chromium joins the lines with a style attribute, which the
 * policy of the page refuses aloud.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { inputType, data } = event;
    if (inputType !== 'insertText' || !data || view.composing || view.state.selection.main.empty)
      return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--ground)', fontSize: 'var(--text-s)' },
  '&.cm-focused': { outline: 'var(--focus-width) solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    lineHeight: '1.6',
    maxHeight: 'calc(1.6em * var(--lines-most) + 2 * var(--space-2))',
    overflow: 'auto',
  },
  // Both, so that the numbers have their ground down to the end.
  '.cm-content, .cm-gutter': { minHeight: 'calc(1.6em * var(--lines-least) + 2 * var(--space-2))' },
  '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '@media (prefers-reduced-motion: reduce)': { '.cm-cursorLayer': { animation: 'none !important' } },
  '.cm-gutters': {
    color: 'var(--ink-3)',
    backgroundColor: 'var(--ground-2)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--ground-3)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--main-soft)' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--ground)',
    border: '1px solid var(--line-strong)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font)', maxHeight: '15rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { minHeight: '24px', padding: '2px var(--space-2)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--on-main)',
    backgroundColor: 'var(--main)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '1', marginLeft: 'var(--space-3)' },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--main)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--tone-good-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--tone-warn-text)' },
  { tag: tags.comment, color: 'var(--ink-3)' },
]);

/**
 * An editor with colours and completion in a shadow root of `host`, which must have none: the policy of the pages
 * refuses the style elements that it would need outside one. Tab leaves it, as it leaves any field.
 */
export function mountEditor(host: HTMLElement, options: EditorOptions): CodeEditor {
  const { text, from, to, label, lang, schema, ontext, onrun } = options;
  const root = host.attachShadow({ mode: 'open' });
  const run = Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (onrun(), true) }]));
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      selection: { anchor: Math.min(from, text.length), head: Math.min(to, text.length) },
      extensions: [
        run,
        typedOver,
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        autocompletion({ icons: false, override: completionSources(dialect, schema) }),
        closedOnLeaving,
        dialect.extension,
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) ontext(update.state.doc.toString());
        }),
        lang === 'zh' ? EditorState.phrases.of(phrases) : [],
        look,
        syntaxHighlighting(colours),
      ],
    }),
  });
  return {
    setText: (next) => {
      if (next === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
