/**
 * Pages are plain HTML; only the parts named here come alive, each by the script that stands beside it (scripts of
 * src/routes/islands without `.ts`). A page without such parts has no script but src/start.js.
 */
export const islandScripts = {
  heading: 'board',
  matrix: 'board',
  board: 'board',
  indicators: 'indicators',
  explore: 'explore',
  sql: 'sql',
  'sql-examples': 'sql',
  trajectory: 'charts',
  dumbbell: 'charts',
  multiples: 'charts',
  pace: 'charts',
  yoy: 'charts',
  structure: 'charts',
} as const;

export type IslandName = keyof typeof islandScripts;
export type ChartIslandName = {
  [Name in IslandName]: (typeof islandScripts)[Name] extends 'charts' ? Name : never;
}[IslandName];
