import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Address } from '../../../../src/routes/parts/explore/address.ts';

const steps: string[] = [];
let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  steps.length = 0;
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => (frames[id - 1] = () => undefined));
  const note = (kind: string) => (_state: unknown, _title: string, address: string) =>
    steps.push(`${kind} ${address}`);
  vi.stubGlobal('history', { pushState: note('push'), replaceState: note('replace') });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function paint(): void {
  for (const work of frames.splice(0)) work();
  vi.runAllTimers();
}

test('an address is written after the frame, once', () => {
  const address = new Address();
  address.write('/a', false);
  expect(steps).toEqual([]);
  paint();
  paint();
  expect(steps).toEqual(['push /a']);
});

test('steps keep their order, also when they come faster than frames', () => {
  const address = new Address();
  address.write('/a', false);
  address.write('/ab', true);
  expect(steps).toEqual(['push /a']);
  paint();
  expect(steps).toEqual(['push /a', 'replace /ab']);
});

test('what waits can be written at once, and is then not written again', () => {
  const address = new Address();
  address.write('/a', false);
  address.finish();
  address.finish();
  paint();
  expect(steps).toEqual(['push /a']);
});

test('a step that was not written yet is left by going back', () => {
  const address = new Address();
  address.write('/a', false);
  address.drop();
  paint();
  expect(steps).toEqual([]);
});
