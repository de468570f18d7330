import OverviewBoard from '../parts/OverviewBoard.svelte';
import { comeAlive, islands } from './come-alive.ts';

for (const island of islands('overview')) comeAlive(island, OverviewBoard);
