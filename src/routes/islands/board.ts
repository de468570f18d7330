import Board from '../parts/Board.svelte';
import BoardHeading from '../parts/BoardHeading.svelte';
import OverviewMatrix from '../parts/OverviewMatrix.svelte';
import { comeAlive, islands } from './come-alive.ts';

const wake = () => islands('matrix').forEach((island) => comeAlive(island, OverviewMatrix));

// Cells are links until the matrix comes alive, and nobody waits for that: the first filter goes before. But a link with
// filters or another day must not show the counts of everything, not even for a moment.
if (document.documentElement.dataset['applying'] !== undefined) wake();
for (const island of islands('heading')) comeAlive(island, BoardHeading);
for (const island of islands('board')) comeAlive(island, Board);
if (islands('matrix').some((island) => !island.hasAttribute('data-awake'))) {
  if ('requestIdleCallback' in window) requestIdleCallback(wake, { timeout: 500 });
  else setTimeout(wake, 50);
}
