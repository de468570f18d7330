/** A cell of a table as the page has it. */
export interface TableCell {
  text: string;
  columns: number;
  rows: number;
}

/** The rectangle of texts of a table, headings included; a cell over several columns or rows stands in the first. */
export function tableRows(table: readonly (readonly TableCell[])[]): string[][] {
  const grid: string[][] = table.map(() => []);
  for (const [y, cells] of table.entries()) {
    const line = grid[y]!;
    let x = 0;
    for (const { text, columns, rows } of cells) {
      while (line[x] !== undefined) x++;
      for (let down = 0; down < rows && y + down < grid.length; down++)
        for (let right = 0; right < columns; right++)
          grid[y + down]![x + right] = down + right === 0 ? text : '';
      x += columns;
    }
  }
  const width = Math.max(0, ...grid.map(({ length }) => length));
  return grid.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? ''));
}

/** White space as a page shows it. */
export const shownText = (text: string): string => text.replace(/\s+/gu, ' ').trim();
