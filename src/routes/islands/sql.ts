import SqlExamples from '../parts/sql/SqlExamples.svelte';
import SqlPanel from '../parts/sql/SqlPanel.svelte';
import { comeAlive, islands } from './come-alive.ts';
import './large-type.ts';

for (const island of islands('sql')) comeAlive(island, SqlPanel);
for (const island of islands('sql-examples')) comeAlive(island, SqlExamples);
