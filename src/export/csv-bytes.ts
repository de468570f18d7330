import type { BatchColumn, Columns, Words } from '../lib/batch.ts';
import { csvCell } from './csv.ts';
import { mostDecimalBytes, putDecimal } from './decimal-bytes.ts';
import { provenance } from './provenance.ts';
import { heading, type ExportCell, type ExportColumn, type ExportMeta } from './table.ts';

/** The bytes of a text in an encoding that writes ASCII as it is. */
export type Encode = (text: string) => Uint8Array;

/**
 * The lines of the file as bytes, some thousand at a time, without a byte order mark. A word is quoted and encoded once,
 * then copied into every line that has it: joining texts and encoding them whole takes several times as long.
 */
export async function* csvBytes(
  columns: readonly ExportColumn[],
  meta: ExportMeta,
  rows: AsyncIterable<Columns>,
  encode: Encode,
): AsyncGenerator<Uint8Array> {
  const added = provenance(columns, meta);
  const headings = [...columns, ...added.map(([column]) => column)];
  yield encode(`${headings.map((column) => csvCell(heading(column, meta.lang))).join(',')}\r\n`);
  const end = encode(`${added.map(([, value]) => `,${csvCell(value)}`).join('')}\r\n`);
  const cells = columns.map((_, i) => new CellBytes(encode, i === 0 ? '' : ','));
  for await (const some of rows)
    yield lines(
      some.count,
      some.columns.map((column, i) => cells[i]!.of(column)),
      end,
    );
}

/** The cells of a column as bytes: those of a row are `bytes` from `from[place]` to `to[place]`. */
interface Pieces {
  bytes: Uint8Array<ArrayBuffer>;
  from: Int32Array;
  to: Int32Array;
  /** Null where the place is the row. */
  places: Uint16Array | null;
}

/** Cells are short, and copied four bytes at a time: up to three too many, over which the next one is written. */
const word = 4;

function lines(count: number, pieces: readonly Pieces[], end: Uint8Array): Uint8Array {
  let length = count * end.length;
  for (const { from, to, places } of pieces)
    for (let row = 0; row < count; row++) {
      const place = places ? places[row]! : row;
      length += to[place]! - from[place]!;
    }
  const buffer = new ArrayBuffer(length + word);
  const into = new DataView(buffer);
  const written = new Uint8Array(buffer, 0, length);
  const sources = pieces.map(({ bytes }) => new DataView(bytes.buffer));
  let at = 0;
  for (let row = 0; row < count; row++) {
    for (let c = 0; c < pieces.length; c++) {
      const { from, to, places } = pieces[c]!;
      const source = sources[c]!;
      const place = places ? places[row]! : row;
      const start = from[place]!;
      const size = to[place]! - start;
      for (let b = 0; b < size; b += word) into.setUint32(at + b, source.getUint32(start + b));
      at += size;
    }
    for (let b = 0; b < end.length; b++) written[at++] = end[b]!;
  }
  return written;
}

interface Piece {
  from: number;
  to: number;
}

/** Bytes of words that are kept for later rows; beyond them all are forgotten. */
const mostKept = 1 << 20;

/** Writes the cells of a column, each with `before` in front. */
class CellBytes {
  private bytes = new Uint8Array(1 << 12);
  private length = 0;
  /** Words that came before: where they are, at the start of `bytes`. */
  private readonly known = new Map<ExportCell, Piece>();
  private kept = 0;
  /** The last list of words, and where those of them are that a row had: -1 for the others. */
  private list: { words: readonly ExportCell[]; from: Int32Array; to: Int32Array } | null = null;

  constructor(
    private readonly encode: Encode,
    private readonly before: string,
  ) {}

  /** Good until the next call. */
  of(column: BatchColumn): Pieces {
    this.length = this.kept;
    if (column.kind === 'words') return this.words(column);
    const count = column.kind === 'numbers' ? column.numbers.length : column.cells.length;
    const from = new Int32Array(count);
    const to = new Int32Array(count);
    for (let row = 0; row < count; row++) {
      from[row] = this.length;
      if (column.kind === 'cells') this.put(column.cells[row]!);
      else this.putNumber(column.numbers[row]!);
      to[row] = this.length;
    }
    return { bytes: this.bytes, from, to, places: null };
  }

  private words({ words, places }: Words): Pieces {
    if (this.kept > mostKept) this.forget();
    if (this.list?.words !== words) {
      const places = () => new Int32Array(words.length).fill(-1);
      this.list = { words, from: places(), to: places() };
    }
    const { from, to } = this.list;
    for (let row = 0; row < places.length; row++) {
      const place = places[row]!;
      if (from[place] !== -1) continue;
      const piece = this.once(words[place]!);
      from[place] = piece.from;
      to[place] = piece.to;
    }
    this.kept = this.length;
    return { bytes: this.bytes, from, to, places };
  }

  private once(word: ExportCell): Piece {
    let piece = this.known.get(word);
    if (!piece) this.known.set(word, (piece = this.put(word)));
    return piece;
  }

  private put(cell: ExportCell): Piece {
    const from = this.length;
    const text = this.before + csvCell(cell);
    // No encoding takes more than four bytes for a unit of UTF-16.
    this.makeRoom(4 * text.length);
    const { bytes } = this;
    let at = from;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) bytes[at++] = unit;
      else {
        const rest = this.encode(text);
        bytes.set(rest, from);
        at = from + rest.length;
        break;
      }
    }
    this.length = at;
    return { from, to: at };
  }

  private putNumber(number: number): void {
    const { before } = this;
    this.makeRoom(before.length + mostDecimalBytes);
    for (let i = 0; i < before.length; i++) this.bytes[this.length + i] = before.charCodeAt(i);
    const end = putDecimal(this.bytes, this.length + before.length, number);
    if (end === -1) this.put(Number.isNaN(number) ? null : number);
    else this.length = end;
  }

  /** Behind the last piece there is always a word more. */
  private makeRoom(more: number): void {
    if (this.length + more + word <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more + word));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  private forget(): void {
    this.known.clear();
    this.list = null;
    this.kept = 0;
    this.length = 0;
  }
}
