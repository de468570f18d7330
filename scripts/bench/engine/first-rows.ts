// What Explore does when it opens: fetch, start, tables, the published verdicts, the first rows.
import { firstView } from '../../../src/app/explore-view.ts';
import { openSource } from '../../../src/routes/parts/explore/open-source.ts';
import { fetchJson, type Catalogue } from '../../../src/routes/parts/published-file.ts';

const { as_of } = await fetchJson<Catalogue>('download/catalogue.json');
const started = performance.now();
const nothing = () => undefined;
const watch = { engine: nothing, start: nothing, data: nothing, unread: nothing };
const { source } = await openSource({ asOf: as_of, rule: 'linear-1' }, 'verdicts', watch);
const columns = ['area', 'indicator', 'due', 'value', 'status'];
const { rows } = await source.rows(firstView('verdicts'), columns, { limit: 50, offset: 0 });
if (rows.length === 0) throw new Error('no rows came');
document.title = String(performance.now() - started);
