import Explore from '../parts/explore/Explore.svelte';
import { comeAlive, islands } from './come-alive.ts';
import './large-type.ts';

// In a task of its own: with the evaluation of all these modules before it, it would keep the page from answering.
setTimeout(() => {
  for (const island of islands('explore')) comeAlive(island, Explore);
});
