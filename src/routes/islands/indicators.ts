import IndicatorList from '../parts/IndicatorList.svelte';
import { comeAlive, islands } from './come-alive.ts';

for (const island of islands('indicators')) comeAlive(island, IndicatorList);
