import { expect, test } from 'vitest';
import { Ahead } from '../../../../src/routes/parts/explore/ahead.ts';

/** Work that is seen to begin and can be seen to be given up. */
function asking() {
  const asked: string[] = [];
  const givenUp: string[] = [];
  const work = (name: string) => (signal: AbortSignal) => {
    asked.push(name);
    signal.addEventListener('abort', () => givenUp.push(name));
    return Promise.resolve(`answer to ${name}`);
  };
  return { asked, givenUp, work };
}

test('what was asked ahead is answered without asking again, once', async () => {
  const { asked, givenUp, work } = asking();
  const ahead = new Ahead<string>();
  ahead.ask('a', work('a'));
  ahead.ask('a', work('a'));
  await expect(ahead.take('a')?.answer).resolves.toBe('answer to a');
  expect(ahead.take('a')).toBeNull();
  expect(asked).toEqual(['a']);
  expect(givenUp).toEqual([]);
});

test('an answer that has come is there without waiting', async () => {
  const { work } = asking();
  const ahead = new Ahead<string>();
  ahead.ask('a', work('a'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(ahead.take('a')?.found).toBe('answer to a');
  ahead.ask('b', work('b'));
  expect(ahead.take('b')?.found).toBeNull();
});

test('another question gives up what was asked ahead', () => {
  const { givenUp, work } = asking();
  const ahead = new Ahead<string>();
  ahead.ask('a', work('a'));
  ahead.ask('b', work('b'));
  expect(givenUp).toEqual(['a']);
  expect(ahead.take('c')).toBeNull();
  expect(givenUp).toEqual(['a', 'b']);
});

test('an answer that was taken can still be given up', () => {
  const { givenUp, work } = asking();
  const ahead = new Ahead<string>();
  ahead.ask('a', work('a'));
  ahead.take('a')!.stop.abort();
  expect(givenUp).toEqual(['a']);
});

test('a question that failed is asked anew', async () => {
  const ahead = new Ahead<string>();
  ahead.ask('a', () => Promise.reject(new Error('engine lost')));
  await new Promise((resolve) => setTimeout(resolve));
  expect(ahead.take('a')).toBeNull();
});

test('what was found is told while it is of use', async () => {
  const { work } = asking();
  const told: string[] = [];
  const ahead = new Ahead<string>((answer) => told.push(answer));
  ahead.ask('a', work('a'));
  ahead.ask('b', work('b'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual(['answer to b']);
  ahead.ask('c', work('c'));
  ahead.take('c');
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual(['answer to b']);
});

test('an answer that is there is kept unless something was asked', () => {
  const { work } = asking();
  const told: string[] = [];
  const ahead = new Ahead<string>((answer) => told.push(answer));
  ahead.keep('former', 'answer of before');
  expect(told).toEqual(['answer of before']);
  expect(ahead.take('former')?.found).toBe('answer of before');
  ahead.ask('a', work('a'));
  ahead.keep('former', 'answer of before');
  expect(ahead.take('former')).toBeNull();
});
