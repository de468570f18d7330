/* eslint-disable @typescript-eslint/no-restricted-imports -- the floor is what DuckDB costs by itself */
// The engine with nothing of ours: fetched, started, asked once.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

const started = performance.now();
const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
await db.instantiate(wasmUrl);
await (await db.connect()).query('SELECT 1');
document.title = String(performance.now() - started);
