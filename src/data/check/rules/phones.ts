import type { PackageView } from '../package-view.ts';
import { fault, type Fault } from '../rule.ts';

/** A mobile number, or a landline with its area code; digits before or after make it something else. */
const phone = /(?:^|[^\d.]|\D\.)(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[-—– ]?\d{7,8})(?!\d)/;

/** Long digit strings that are no telephone: addresses of pages cannot be changed, figures are figures. */
const isAddress = /^https?:\/\//i;
const isFigure = /^-?[1-9]\d*$/;

export function* telephone(pkg: PackageView): Iterable<Fault> {
  for (const table of pkg.tables) {
    const columns = table.fields
      .filter(({ type }) => type === 'string')
      .map(({ name }) => [name, table.columns.get(name) ?? -1] as const);
    for (const row of table.rows) {
      for (const [column, index] of columns) {
        const text = row.at(index);
        if (text.length < 10 || !phone.test(text) || isAddress.test(text)) continue;
        if (column === 'value_stated' && isFigure.test(text)) continue;
        yield fault(
          row,
          column,
          // The number itself is not repeated: findings are printed and kept in logs.
          ['含电话号码', '删除号码，数据包不收录个人信息'],
          ['holds a telephone number', 'remove it: the package keeps no personal data'],
        );
      }
    }
  }
}
