import Explore from '../parts/explore/Explore.svelte';
import { comeAlive, islands } from './come-alive.ts';

for (const island of islands('explore')) comeAlive(island, Explore);
