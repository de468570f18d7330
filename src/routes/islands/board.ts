import Board from '../parts/Board.svelte';
import BoardHeading from '../parts/BoardHeading.svelte';
import OverviewMatrix from '../parts/OverviewMatrix.svelte';
import { comeAlive, islands } from './come-alive.ts';

// This script runs as soon as it comes (`async`), often before the end of the page has been read.
const start = (): void => {
  // Cells are links until the matrix comes alive, and nobody waits for that: the first filter goes before. But a link
  // with filters or another day must not show the counts of everything, not even for a moment.
  if (document.documentElement.dataset['applying'] !== undefined) wake();
  for (const island of islands('board')) comeAlive(island, Board);
  for (const island of islands('heading')) comeAlive(island, BoardHeading);
  if (islands('matrix').every((island) => island.hasAttribute('data-awake'))) return;
  // Not in the moment in which a waiting hand presses.
  setTimeout(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(wake, { timeout: 500 });
    else wake();
  }, 100);
};
const wake = () => islands('matrix').forEach((island) => comeAlive(island, OverviewMatrix));

// What the islands are drawn from stands before the lists. And the page is painted before it comes alive.
const isThere = document.getElementById('lists') !== null;
const isPainted = performance.getEntriesByType('paint').length > 0;
if (!isThere) document.addEventListener('DOMContentLoaded', start);
else if (isPainted || document.hidden) start();
else requestAnimationFrame(() => setTimeout(start));
