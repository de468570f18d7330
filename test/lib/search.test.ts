import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hanOf, pieces, prepare, search, searchText, type Name } from '../../src/lib/search.ts';

const name = (text: string, pinyin = ''): Name => ({ text, pinyin });
const air = name('空气质量优良天数', 'kong qi zhi liang you liang tian shu');
const things = [
  prepare('air', [air, name('Days with good air quality')]),
  prepare('ambient', [name('环境空气质量综合指数', 'huan jing kong qi zhi liang zong he zhi shu')]),
  prepare('pm', [name('细颗粒物（PM2.5）浓度', 'xi ke li wu nong du'), name('Fine particles (PM2.5)')]),
  prepare('gdp', [
    name('地区生产总值', 'di qu sheng chan zong zhi'),
    name('GDP'),
    name('Gross domestic product'),
  ]),
  prepare('perhead', [name('人均GDP', 'ren jun'), name('GDP per head')]),
  prepare('firms', [name('“四上”企业数', 'si shang qi ye shu'), name('Above-threshold firms')]),
  prepare('hy', [name('槐荫区水务局', 'huai yin qu shui wu ju'), name('区水务局', 'qu shui wu ju')], {
    context: [name('槐荫区', 'huai yin qu'), name('Huaiyin District')],
  }),
  prepare('lx', [name('历下区水务局', 'li xia qu shui wu ju'), name('区水务局', 'qu shui wu ju')], {
    context: [name('历下区', 'li xia qu'), name('Lixia District')],
  }),
  prepare('green', [name('绿地率', 'lv di lv'), name('Urban agriculture and green space')]),
];
const found = (query: string) => search(query, things).map(({ item }) => item);
const first = (query: string) => {
  const hit = search(query, things)[0];
  if (!hit) return null;
  return [
    hit.item,
    hit.level,
    pieces(hit.name, hit.ranges)
      .map((p) => (p.met ? `[${p.text}]` : p.text))
      .join(''),
  ];
};

describe('what somebody types leads to', () => {
  test.each([
    ['空气', ['air', 'prefix', '[空气]质量优良天数']],
    ['地区生产总值', ['gdp', 'exact', '[地区生产总值]']],
    ['质量综合', ['ambient', 'contains', '环境空气[质量综合]指数']],
    ['四上企业', ['firms', 'prefix', '“[四上”企业]数']],
    ['kongqi', ['air', 'prefix', '[空气]质量优良天数']],
    ['kong qi zhi liang', ['air', 'prefix', '[空气质量]优良天数']],
    ["kong'qi'zh", ['air', 'prefix', '[空气质]量优良天数']],
    ['zhiliangzong', ['ambient', 'contains', '环境空气[质量综]合指数']],
    ['lvdilv', ['green', 'exact', '[绿地率]']],
    ['nongdu', ['pm', 'word', '细颗粒物（PM2.5）[浓度]']],
    ['kqzl', ['air', 'initials', '[空气质量]优良天数']],
    ['zlzh', ['ambient', 'initials', '环境空气[质量综合]指数']],
    ['xk', ['pm', 'initials', '[细颗]粒物（PM2.5）浓度']],
    ['renjungdp', ['perhead', 'exact', '[人均GDP]']],
    ['gdp', ['gdp', 'exact', '[GDP]']],
    ['GROSS', ['gdp', 'prefix', '[Gross] domestic product']],
    ['threshold', ['firms', 'word', 'Above-[threshold] firms']],
    ['quality air', ['air', 'word', 'Days with good [air quality]']],
    ['pm25', ['pm', 'word', '细颗粒物（[PM2.5]）浓度']],
    ['ＰＭ２．５', ['pm', 'word', '细颗粒物（[PM2.5]）浓度']],
    ['ＧＤＰ', ['gdp', 'exact', '[GDP]']],
    ['槐荫 水务', ['hy', 'contains', '[槐荫]区[水务]局']],
    ['lixia 水务', ['lx', 'contains', '[历下]区[水务]局']],
    ['district 区水务局', ['hy', 'word', '槐荫[区水务局]']],
  ])('%s', (query, expected) => {
    expect(first(query)).toEqual(expected);
  });
});

test('exact before prefix before word start before contains before initials', () => {
  const list = ['tap bazaar', 'xbaz', 'a baz', 'bazaar', 'baz'].map((text) => prepare(text, [name(text)]));
  const initials = prepare('八爱钻', [name('八爱钻', 'ba ai zuan')]);
  expect(search('baz', [initials, ...list]).map(({ item, level }) => [item, level])).toEqual([
    ['baz', 'exact'],
    ['bazaar', 'prefix'],
    ['a baz', 'word'],
    ['tap bazaar', 'word'],
    ['xbaz', 'contains'],
    ['八爱钻', 'initials'],
  ]);
});

test('among equals the heavier, then the shorter, then the earlier comes first', () => {
  const list = [
    prepare('long', [name('水务管理')]),
    prepare('first', [name('水务')]),
    prepare('second', [name('水文')]),
    prepare('heavy', [name('水环境质量')], { weight: 3 }),
  ];
  expect(search('水', list).map(({ item }) => item)).toEqual(['heavy', 'first', 'second', 'long']);
});

test('the context helps but does not suffice', () => {
  expect(found('huaiyin')).toEqual(['hy']);
  expect(search('District', things)).toEqual([]);
});

test('two letters inside a word and letters across words are chance', () => {
  expect(found('ag')).toEqual(['green']); // the start of "agriculture", not "nag" in "urba-n ag-riculture"
  expect(found('nag')).toEqual([]);
  expect(found('ba')).toEqual([]);
  expect(found('culture')).toEqual(['green']);
});

test('a letter inside a syllable begins nothing', () => {
  expect(found('ongqi')).toEqual([]);
  expect(found('q')).toEqual(['air']); // "quality"
});

test.each(['', ' ', '　', '（）', '%', '—', '\u0000', '\ud800', '🙂'])('nothing is asked by %j', (query) => {
  expect(found(query)).toEqual([]);
});

test.each([
  '.*',
  '(',
  '[a-z',
  '\\',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '\u202e',
  '空'.repeat(5000),
])('hostile text is only text: %j', (query) => {
  expect(() => found(query)).not.toThrow();
  expect(found(query).length).toBeLessThan(things.length);
});

test('accents, width, case and composed signs make no difference, and the printed name is marked', () => {
  const list = [prepare(1, [name('Ｃａｆé CO₂ ㎡')])];
  for (const query of ['cafe', 'CAFÉ', 'cafe\u0301'])
    expect(search(query, list)[0]?.ranges).toEqual([[0, 4]]);
  expect(search('co2', list)[0]?.ranges).toEqual([[5, 8]]);
  expect(search('m2', list)[0]?.ranges).toEqual([[9, 10]]);
});

test('characters outside the basic plane keep their syllables and their halves together', () => {
  const list = [prepare(1, [name('𠮷祥', 'ji xiang')])];
  expect(search('jixiang', list)[0]).toMatchObject({ level: 'exact', ranges: [[0, 3]] });
  expect(search('xiang', list)[0]?.ranges).toEqual([[2, 3]]);
  expect(search('𠮷', list)[0]?.ranges).toEqual([[0, 2]]);
  expect(hanOf('𠮷祥a，〇')).toEqual(['𠮷', '祥', '〇']);
});

test('whatever is typed and whatever the names, stretches are in order and inside the name', () => {
  const chars = fc.string({ unit: fc.constantFrom(...'空气质量kqzl 2.5（）ＡéaA𠮷㎡"<'), maxLength: 12 });
  fc.assert(
    fc.property(chars, chars, chars, (query, zh, en) => {
      const sound = hanOf(zh).map(() => 'kong');
      for (const hit of search(query, [prepare(0, [name(zh, sound.join(' ')), name(en)])])) {
        expect(hit.ranges.length).toBeGreaterThan(0);
        let at = 0;
        for (const [start, end] of hit.ranges) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(hit.name.length);
        expect(
          pieces(hit.name, hit.ranges)
            .map(({ text }) => text)
            .join(''),
        ).toBe(hit.name);
      }
    }),
  );
});

test('every name finds itself', () => {
  const chars = fc.string({
    unit: fc.constantFrom(...'空气质量绿地abC 12.（）'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(chars, (text) => {
      fc.pre(/[\p{L}\p{N}]/u.test(text));
      expect(search(text, [prepare(0, [name(text)])])[0]?.level).toBe('exact');
    }),
  );
});

test('the text for filters holds every form', () => {
  expect(searchText([name('人均ＧＤＰ', 'ren jun'), name('GDP per head')])).toBe(
    '人均gdp renjungdp rjgdp gdp per head',
  );
});
