import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inFrames } from '../../src/ui/after-paint.ts';
import { Later } from '../../src/ui/later.ts';

const done: string[] = [];
let frames: (() => void)[] = [];
const note = (what: string) => () => done.push(what);

beforeEach(() => {
  vi.useFakeTimers();
  done.length = 0;
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => (frames[id - 1] = () => undefined));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function paint(): void {
  const due = frames;
  frames = [];
  for (const work of due) work();
  vi.runAllTimers();
}

test('work is done after the frame, once', () => {
  const later = new Later();
  later.do(note('a'));
  expect(done).toEqual([]);
  paint();
  paint();
  expect(done).toEqual(['a']);
});

test('pieces of work keep their order, also when they come faster than frames', () => {
  const later = new Later();
  later.do(note('a'));
  later.do(note('b'));
  expect(done).toEqual(['a']);
  paint();
  expect(done).toEqual(['a', 'b']);
});

test('work that leaves other work for later has it done a frame later', () => {
  const later = new Later();
  later.do(() => {
    done.push('view');
    later.do(note('address'));
  });
  paint();
  expect(done).toEqual(['view']);
  paint();
  expect(done).toEqual(['view', 'address']);
});

test('what waits can be done at once, with what it leaves, and is then not done again', () => {
  const later = new Later();
  later.do(() => {
    done.push('view');
    later.do(note('address'));
  });
  later.finish();
  later.finish();
  paint();
  expect(done).toEqual(['view', 'address']);
});

test('what waits can be given up', () => {
  const later = new Later();
  later.do(note('a'));
  later.drop();
  paint();
  expect(done).toEqual([]);
});

test('steps are taken one a frame until they are called off', () => {
  const callOff = inFrames(['a', 'b', 'c'].map(note));
  expect(done).toEqual(['a']);
  paint();
  expect(done).toEqual(['a', 'b']);
  callOff();
  paint();
  expect(done).toEqual(['a', 'b']);
});
