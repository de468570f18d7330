import {
  ExportError,
  type ExportCell,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
} from './table.ts';

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
 * The rows of a table, checked, 1,024 at a time however the source cuts them. Between steps the page gets its turn,
 * so that it can paint the progress and take a click on cancel; ends with an AbortError once the signal is aborted.
 */
export async function* rowsInSteps(
  table: ExportTable,
  options: RunOptions,
): AsyncGenerator<readonly ExportRow[]> {
  let done = 0;
  let rested = performance.now();
  stopIfAborted(options.signal);
  for await (const rows of regrouped(table, options.signal)) {
    yield rows;
    done += rows.length;
    options.onProgress?.(done, table.rowCount);
    if (performance.now() - rested > turn) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
    stopIfAborted(options.signal);
  }
}

async function* regrouped(table: ExportTable, signal?: AbortSignal): AsyncGenerator<readonly ExportRow[]> {
  let index = 0;
  let held: ExportRow[] = [];
  for await (const chunk of table.chunks) {
    stopIfAborted(signal);
    for (const row of chunk) {
      held.push(checked(table.columns, row, index++));
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

/** The row itself where all cells fit their columns; a number that is none becomes null, −0 becomes 0. */
function checked(columns: readonly ExportColumn[], row: ExportRow, index: number): ExportRow {
  if (row.length !== columns.length) {
    throw new ExportError(`row ${index + 1}: ${row.length} cells for ${columns.length} columns`);
  }
  let copy: ExportCell[] | null = null;
  for (let i = 0; i < row.length; i++) {
    const cell = row[i] ?? null;
    if (cell === null) continue;
    const { id, type } = columns[i]!;
    if (typeof cell !== kindOf[type]) {
      throw new ExportError(`row ${index + 1}, column ${id}: ${typeof cell} instead of ${type}`);
    }
    if (typeof cell !== 'number') continue;
    if (!Number.isFinite(cell)) (copy ??= [...row])[i] = null;
    else if (Object.is(cell, -0)) (copy ??= [...row])[i] = 0;
    else if (type === 'integer' && !Number.isSafeInteger(cell)) {
      throw new ExportError(`row ${index + 1}, column ${id}: ${cell} is not a whole number`);
    }
  }
  return copy ?? row;
}

const kindOf = {
  text: 'string',
  period: 'string',
  date: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
} as const;
