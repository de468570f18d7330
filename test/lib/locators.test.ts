import { expect, test } from 'vitest';
import { locatorRange } from '../../src/lib/locators.ts';

test('numbered items are drawn together below their heading', () => {
  expect(locatorRange(['附件1 第3项', '附件1 第1项', '附件1 第88项', '附件2 第20项'])).toBe(
    '附件1 第1—88项；附件2 第20项',
  );
});

test('what follows the number of a row does not matter', () => {
  expect(locatorRange(['统计数据表 第1行 地区生产总值', '统计数据表 第2行 第一产业'])).toBe(
    '统计数据表 第1—2行',
  );
});

test('other places are told by the first and the last', () => {
  expect(locatorRange(['一（二）第2段', '一（二）第2段', '二（十）3 末句', '三（一）第1段'])).toBe(
    '一（二）第2段 至 三（一）第1段',
  );
});

test('two places are both named, one place once, none not at all', () => {
  expect(locatorRange(['四', '七'])).toBe('四；七');
  expect(locatorRange(['四', '四'])).toBe('四');
  expect(locatorRange([])).toBe('');
});
