import { expect, test } from 'vitest';
import '../../src/data/engine-worker.js';

const text = (word: string) => [word.length, ...Buffer.from(word)];
const section = (id: number, ...items: number[][]) => {
  const body = [items.length, ...items.flat()];
  return [id, body.length, ...body];
};
const exported = ['_Zasked', '_Zother', 'orig$_Zother', 'malloc', 'orig$malloc', 'orig$_Zasked'];

/** A module with one function under many names, which looks up these by address. */
function moduleOf(looked: readonly string[]): Uint8Array<ArrayBuffer> {
  const mutableNumber = [3, 0x7f, 1];
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [0x60, 0, 0]),
    ...section(2, ...looked.map((name) => [...text('GOT.func'), ...text(name), ...mutableNumber])),
    ...section(3, [0]),
    ...section(7, ...exported.map((name) => [...text(name), 0, 0])),
    ...section(10, [2, 0, 0x0b]),
  ]);
}

const address = () => new WebAssembly.Global({ value: 'i32', mutable: true }, 0);

test('what only modules that are linked later would ask for is left out', async () => {
  const imports = { 'GOT.func': { _Zasked: address() } };
  const { instance, module } = await WebAssembly.instantiate(moduleOf(['_Zasked']), imports);
  const { exports } = instance;
  expect(Object.keys(exports).sort()).toEqual(['_Zasked', 'malloc', 'orig$_Zasked', 'orig$malloc']);
  expect(exports['malloc']).toBeInstanceOf(Function);
  expect(WebAssembly.Module.exports(module)).toHaveLength(exported.length);
});

test('other modules are left alone', async () => {
  const { instance } = await WebAssembly.instantiate(moduleOf([]), {});
  expect(instance).toBeInstanceOf(WebAssembly.Instance);
  expect(Object.keys(instance.exports).sort()).toEqual([...exported].sort());
  const compiled = await WebAssembly.compile(moduleOf([]));
  expect(await WebAssembly.instantiate(compiled, {})).toBeInstanceOf(WebAssembly.Instance);
});

test('bytes that are no module are refused as ever', async () => {
  await expect(WebAssembly.instantiate(new Uint8Array([1, 2]))).rejects.toThrow(WebAssembly.CompileError);
});
