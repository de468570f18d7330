// Begins the worker of the engine, and stands before the engine in Node; plain, because a worker runs it as it is.
//
// DuckDB is built so that extensions can be linked to it while it runs: it hands out each of its 75,000 functions and
// constants, and its start gives every one a place in the table of addresses, which takes longer than compiling it
// (https://github.com/emscripten-core/emscripten/issues/9791). Here no extension is ever linked: what only those would ask
// for is left out before the engine's own script sees it. Left in are what the module itself looks up by address (`GOT.*`
// among its imports) and everything that is not C++, by which the script calls it.
(() => {
  /**
   * @param {WebAssembly.Module} module
   * @param {WebAssembly.Exports} exports
   */
  function needed(module, exports) {
    const looked = new Set();
    for (const { module: from, name } of WebAssembly.Module.imports(module))
      if (from.startsWith('GOT.')) looked.add(name);
    // No module that is linked while it runs: none of ours.
    if (looked.size === 0) return exports;
    /** @type {WebAssembly.Exports} */
    const kept = {};
    for (const name of Object.keys(exports)) {
      // `orig$f` is f with whole 64-bit numbers; the script puts it in the place of f.
      const symbol = name.startsWith('orig$') ? name.slice(5) : name;
      if (!symbol.startsWith('_Z') || looked.has(symbol)) kept[name] = /** @type {any} */ (exports[name]);
    }
    return kept;
  }

  /** @param {any} result the module and its instance, or an instance of one that was compiled before */
  function lean(result) {
    if (!result.module) return result;
    const { module, instance } = result;
    const exports = needed(module, instance.exports);
    return exports === instance.exports ? result : { module, instance: { exports } };
  }

  const bare = WebAssembly;
  for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
    const real = /** @type {(...args: any[]) => Promise<any>} */ (bare[name]);
    if (real) Object.assign(bare, { [name]: (/** @type {any[]} */ ...args) => real(...args).then(lean) });
  }

  // In a worker its name is the address of the engine's script.
  const worker = /** @type {{ importScripts?: (address: string) => void, name?: string }} */ (globalThis);
  if (worker.importScripts && worker.name) worker.importScripts(worker.name);
})();
