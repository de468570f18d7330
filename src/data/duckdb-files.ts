// Addresses alone, so that a page can look at the headers of the worker script without loading the engine.
export { default as engineUrl } from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
export { default as wasmUrl } from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
export { default as workerUrl } from './engine-worker.js?url';
