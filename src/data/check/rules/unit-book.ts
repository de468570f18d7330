import type { PackageView } from '../package-view.ts';

interface Unit {
  base: string;
  factor: number;
}

/** How a figure in one unit reads in another. */
export interface Conversion {
  ratio: number;
  /** Both units are known and measure the same thing. */
  sure: boolean;
}

/** The units of measure of a package, by name and alias. */
export class UnitBook {
  private readonly units = new Map<string, Unit>();

  constructor(pkg: PackageView) {
    for (const row of pkg.rows('units_of_measure')) {
      const unit = { base: row.text('base_unit'), factor: row.number('factor') ?? 0 };
      for (const name of [row.text('unit'), ...row.list('aliases')]) {
        if (!this.units.has(name)) this.units.set(name, unit);
      }
    }
  }

  knows(unit: string): boolean {
    return this.units.has(unit);
  }

  sameBase(a: string, b: string): boolean {
    const base = this.units.get(a)?.base;
    return base !== undefined && base === this.units.get(b)?.base;
  }

  /** null when a unit is unknown. A blank unit is taken to be the other one, without being sure of it. */
  convert(from: string, to: string): Conversion | null {
    if (from === to) return { ratio: 1, sure: true };
    if (from === '' || to === '') return { ratio: 1, sure: false };
    const a = this.units.get(from);
    const b = this.units.get(to);
    if (!a || !b || !(b.factor > 0)) return null;
    return { ratio: a.factor / b.factor, sure: a.base === b.base };
  }
}

const books = new WeakMap<PackageView, UnitBook>();

export function unitBook(pkg: PackageView): UnitBook {
  const book = books.get(pkg) ?? new UnitBook(pkg);
  books.set(pkg, book);
  return book;
}
