import type { Chunk } from '@export/table.ts';
import { sameWords, type BatchColumn, type Words } from '@lib/batch.ts';

/** A chunk as it goes to the writer. Without `words` a column has those of the chunk before. */
export type SentChunk =
  | Exclude<Chunk, { count: number }>
  | { count: number; columns: readonly (BatchColumn | Omit<Words, 'words'>)[] };

/**
 * Leaves out the words that the chunk before had, too: they are most of what a chunk weighs, and each would be copied for
 * every chunk. One function for each line of chunks, as of `wordsFilledIn`.
 */
export function wordsLeftOut(): (chunk: Chunk) => SentChunk {
  let last: readonly (Words['words'] | null)[] = [];
  return (chunk) => {
    if (!('columns' in chunk)) return chunk;
    const before = last;
    last = chunk.columns.map((column) => (column.kind === 'words' ? column.words : null));
    return {
      count: chunk.count,
      columns: chunk.columns.map((column, c) => {
        const words = before[c];
        if (column.kind !== 'words' || !words || !sameWords(column.words, words)) return column;
        return { kind: column.kind, places: column.places };
      }),
    };
  };
}

/** The memory of its arrays of numbers, each once, to be given away instead of copied. */
export function buffersOf(sent: SentChunk): ArrayBuffer[] {
  const buffers = new Set<ArrayBufferLike>();
  for (const column of 'columns' in sent ? sent.columns : []) {
    if (column.kind === 'words') buffers.add(column.places.buffer);
    if (column.kind === 'numbers') buffers.add(column.numbers.buffer);
  }
  return [...buffers] as ArrayBuffer[];
}

export function wordsFilledIn(): (sent: SentChunk) => Chunk {
  let last: readonly Words['words'][] = [];
  return (sent) => {
    if (!('columns' in sent)) return sent;
    const columns = sent.columns.map((column, c): BatchColumn => {
      if (column.kind !== 'words') return column;
      return { words: last[c] ?? [], ...column };
    });
    last = columns.map((column) => (column.kind === 'words' ? column.words : []));
    return { count: sent.count, columns };
  };
}
