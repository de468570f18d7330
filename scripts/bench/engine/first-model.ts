// What a board does when its first question needs the engine: fetch, start, tables, verdicts, rows.
import { judgeLive } from '../../../src/routes/parts/live.ts';

const started = performance.now();
const rows = await judgeLive({ asOf: '2024-06-30', rule: 'linear-1' });
if (rows.length === 0) throw new Error('no verdicts came');
document.title = String(performance.now() - started);
