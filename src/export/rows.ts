import { byColumn, byRow } from '../lib/batch.ts';
import { checkedRow, columnsChecker } from './checked.ts';
import type { Chunk, ExportRow, ExportTable, Rows } from './table.ts';

export interface RunOptions {
  /** Aborting rejects with an AbortError; the source is closed and nothing is kept. */
  signal?: AbortSignal;
  /** Rows written so far and rows in all, after every step. */
  onProgress?: (done: number, total: number) => void;
}

/** Rows between two looks at the signal: some ten milliseconds of work in the slowest format. */
const step = 1024;
/** Longest time the page gets no turn, in milliseconds. */
const turn = 16;

/**
 * The rows of a table, checked. Between steps the page gets its turn, so that it can paint the progress and take a click
 * on cancel; ends with an AbortError once the signal is aborted.
 */
export const rowsInSteps = (table: ExportTable, options: RunOptions): Rows => ({
  byRow: () => paced(rowSteps(table, options.signal), ({ length }) => length, table, options),
  byColumn: () => paced(columnSteps(table, options.signal), ({ count }) => count, table, options),
});

async function* paced<Step>(
  steps: AsyncIterable<Step>,
  rowsOf: (step: Step) => number,
  { rowCount }: ExportTable,
  { signal, onProgress }: RunOptions,
): AsyncGenerator<Step> {
  let done = 0;
  let rested = performance.now();
  stopIfAborted(signal);
  for await (const some of steps) {
    yield some;
    done += rowsOf(some);
    onProgress?.(done, rowCount);
    if (performance.now() - rested > turn) {
      await nextTurn();
      rested = performance.now();
    }
    stopIfAborted(signal);
  }
}

async function* rowSteps(table: ExportTable, signal?: AbortSignal) {
  for await (const some of regrouped(table, signal, (chunk) => ('columns' in chunk ? byRow(chunk) : chunk)))
    if (!('columns' in some)) yield some;
}

async function* columnSteps(table: ExportTable, signal?: AbortSignal) {
  for await (const some of regrouped(table, signal, (chunk) => chunk))
    yield 'columns' in some ? some : byColumn(some);
}

/** Checked rows, 1,024 at a time, and between them what `form` leaves by column, as it came. */
async function* regrouped(
  table: ExportTable,
  signal: AbortSignal | undefined,
  form: (chunk: Chunk) => Chunk,
): AsyncGenerator<Chunk> {
  const { columns } = table;
  const checkedColumns = columnsChecker(columns);
  let before = 0;
  let held: ExportRow[] = [];
  for await (const taken of table.chunks) {
    stopIfAborted(signal);
    const chunk = form(taken);
    if ('columns' in chunk) {
      if (held.length > 0) yield held;
      held = [];
      yield checkedColumns(chunk, before);
      before += chunk.count;
      continue;
    }
    for (const row of chunk) {
      held.push(checkedRow(columns, row, before++));
      if (held.length < step) continue;
      yield held;
      held = [];
    }
  }
  if (held.length > 0) yield held;
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  // Not `throwIfAborted` and `reason`: the oldest browsers supported have neither.
  if (signal?.aborted) throw new DOMException('The export was cancelled', 'AbortError');
}

/** After whatever waits for its turn. By message: timers that follow each other wait four milliseconds each. */
async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
