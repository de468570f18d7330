import type { DataColumn, DataRow } from './data-column.ts';
import { fitting } from './fits.ts';

/** What a mark before a text takes, in em. */
const markEms = 1.4;
const roomBesideMarks = (columns: readonly DataColumn[], room: readonly number[]) =>
  room.map((most, c) => (columns[c]?.marks ? most - markEms : most));

/**
 * Classes of the cells of each column of a table: `number`, and `fits` where no text of the column needs clipping.
 * `room`: what each column has for a text, in em; where that is not known every cell clips.
 */
export class CellClasses {
  private noted = $state.raw<{ of: readonly DataColumn[]; fit: readonly boolean[] } | null>(null);

  /** Looks which columns fit. One that once did not stays so: every change of this costs more than it spares. */
  note(columns: readonly DataColumn[], rows: readonly DataRow[], room: readonly number[] | undefined): void {
    if (!room) return;
    const fit = fitting(rows, roomBesideMarks(columns, room));
    const before = this.noted?.of === columns ? this.noted.fit : null;
    if (before?.every((did, c) => !did || fit[c])) return;
    this.noted = { of: columns, fit: before ? fit.map((does, c) => does && before[c] === true) : fit };
  }

  /** The classes for `rows`, by column, as one text: every cell follows it, and it is the same after most answers. */
  of(columns: readonly DataColumn[], rows: readonly DataRow[], room: readonly number[] | undefined): string {
    const noted = this.noted?.of === columns ? this.noted.fit : null;
    const fit = room && noted ? fitting(rows, roomBesideMarks(columns, room)) : [];
    return columns
      .map(({ numeric }, c) =>
        [numeric && 'number', noted?.[c] && fit[c] && 'fits'].filter(Boolean).join(' '),
      )
      .join();
  }
}
