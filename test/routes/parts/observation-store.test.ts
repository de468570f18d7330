import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import type { Engine } from '@data/engine.ts';
import type { CodedObservations, Step } from '@data/observations.ts';
import type { Partition } from '@data/partitions.ts';
import { ObservationStore } from '../../../src/routes/parts/observation-store.ts';

const content = (path: string) => Buffer.from(`bytes of ${path}`);
const partitions = Array.from({ length: 6 }, (_, i): Partition => {
  const path = `observations/${i}.arrow`;
  const sha256 = createHash('sha256').update(content(path)).digest('hex');
  return { path, sha256, bytes: 100, rows: 1, indicators: { [`x.${i}`]: 1 } };
});
const engine = {} as Engine;

/** A store over a table that only notes what it is given, and the requests that it makes. */
function prepare(faults = new Map<string, () => Promise<Response>>()) {
  const asked: string[] = [];
  const there: string[] = [];
  let busy = 0;
  vi.stubGlobal('fetch', (address: string, { signal }: { signal?: AbortSignal } = {}) => {
    const path = address.split('/download/')[1]!;
    asked.push(path);
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      const fault = faults.get(path);
      if (fault) fault().then(resolve, reject);
      else setTimeout(() => resolve(new Response(content(path))), 5);
    });
  });
  const table = {
    steps: async (_: Engine, catalogue: Partition[], wanted: Partition[]) =>
      catalogue
        .filter((partition) => there.includes(partition.path) || wanted.includes(partition))
        .map((partition): Step =>
          there.includes(partition.path) ? { move: [partition] } : { append: partition },
        ),
    move: async (_: Engine, partitions: Partition[]) => {
      expect(busy).toBe(0);
      for (const { path } of partitions) there.push(...there.splice(there.indexOf(path), 1));
    },
    append: async (_: Engine, { path }: Partition) => {
      expect(++busy).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      busy -= 1;
      there.push(path);
    },
  };
  return {
    store: new ObservationStore(partitions, table as unknown as CodedObservations),
    asked,
    there,
  };
}

afterEach(() => vi.unstubAllGlobals());

test('fetches what a view needs, each file once, and tells how far it is in bytes', async () => {
  const { store, asked, there } = prepare();
  const told: [number, number][] = [];
  const onProgress = (loaded: number, total: number) => told.push([loaded, total]);
  expect(await store.ensure(engine, ['x.1', 'x.4', 'none'], { onProgress })).toEqual([]);
  expect(asked.sort()).toEqual(['observations/1.arrow', 'observations/4.arrow']);
  expect(told).toEqual([
    [100, 200],
    [200, 200],
  ]);
  await Promise.all([store.ensure(engine, ['x.1', 'x.2']), store.ensure(engine, null)]);
  expect(asked.sort()).toEqual(partitions.map(({ path }) => path));
  expect(there).toEqual(partitions.map(({ path }) => path));
});

test('lets files in by their order, whichever comes first', async () => {
  const late = () =>
    new Promise<Response>((resolve) =>
      setTimeout(() => resolve(new Response(content('observations/0.arrow'))), 50),
    );
  const { store, there } = prepare(new Map([['observations/0.arrow', late]]));
  await store.ensure(engine, ['x.0', 'x.2', 'x.3']);
  expect(there).toEqual([0, 2, 3].map((i) => `observations/${i}.arrow`));
  await store.ensure(engine, ['x.1']);
  expect(there).toEqual([0, 1, 2, 3].map((i) => `observations/${i}.arrow`));
});

test('names files that are missing or damaged, loads the rest, and tries those again', async () => {
  const faults = new Map<string, () => Promise<Response>>([
    ['observations/0.arrow', async () => new Response('', { status: 404 })],
    ['observations/2.arrow', async () => new Response('other bytes')],
    ['observations/3.arrow', () => Promise.reject(new TypeError('the line is down'))],
  ]);
  const { store, there } = prepare(faults);
  const failures = await store.ensure(engine, null);
  expect(failures.map(({ message }) => message).sort()).toEqual([
    'download/observations/0.arrow: 404',
    'download/observations/3.arrow',
    'observations/2.arrow: SHA-256',
  ]);
  expect(there).toEqual([1, 4, 5].map((i) => `observations/${i}.arrow`));
  faults.clear();
  expect(await store.ensure(engine, null)).toEqual([]);
  expect(there).toHaveLength(6);
});

test('is given up by its signal; what came until then stays, and the next call goes on', async () => {
  const faults = new Map([['observations/5.arrow', () => new Promise<Response>(() => undefined)]]);
  const { store, there } = prepare(faults);
  const cancel = new AbortController();
  const first = store.ensure(engine, null, { signal: cancel.signal });
  setTimeout(() => cancel.abort(), 100);
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect(there).toHaveLength(5);
  faults.clear();
  expect(await store.ensure(engine, null)).toEqual([]);
  expect(there).toHaveLength(6);
});
