import type { PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';
import { groupBy, textsOf } from './precedence.ts';

const same = textsOf('document', 'locator', 'indicator', 'scope', 'due', 'kind', 'value');

/** The same goal from the same place, entered twice under two ids, would be counted twice. */
export function* targetRepeated(pkg: PackageView): Iterable<Fault> {
  for (const [first, ...others] of groupBy(pkg.rows('targets'), same).values()) {
    for (const row of others) {
      if (!first || first.text('id') === row.text('id')) continue;
      yield fault(
        row,
        'locator',
        [`与第 ${first.line} 行是同一出处的同一目标`, '只保留一行；确有不同时写清 scope 或 locator'],
        [
          `the same target from the same place as line ${first.line}`,
          'keep one; if they differ, say so in scope or locator',
        ],
      );
    }
  }
}
