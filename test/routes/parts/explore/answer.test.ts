import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstView } from '../../../../src/app/explore-view.ts';
import type { Engine } from '../../../../src/data/engine.ts';
import {
  createExploreSource,
  keepVerdicts,
  type ExploreSource,
} from '../../../../src/data/explore/source.ts';
import { answer } from '../../../../src/routes/parts/explore/answer.ts';
import { smallEngine } from '../../../data/explore/small.ts';

let engine: Engine;
let source: ExploreSource;
beforeAll(async () => {
  engine = await smallEngine();
  await keepVerdicts(engine);
  source = await createExploreSource(engine);
});
afterAll(() => engine.close());

test('a page beyond the last one is the last one', async () => {
  const at = async (page: number) => {
    const { view, cells, total } = await answer(source, { ...firstView('observations'), page }, 'zh', {}, 3);
    return [view.page, cells.length, total];
  };
  expect(await at(2)).toEqual([2, 3, 8]);
  expect(await at(3)).toEqual([3, 2, 8]);
  expect(await at(999)).toEqual([3, 2, 8]);
  const none = { ...firstView('observations'), q: 'no such thing', page: 9 };
  expect(await answer(source, none, 'zh')).toMatchObject({ total: 0, cells: [], view: { page: 1 } });
});
