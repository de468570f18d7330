import AreaBoard from '../parts/AreaBoard.svelte';
import { comeAlive, islands } from './come-alive.ts';

for (const island of islands('area')) comeAlive(island, AreaBoard);
