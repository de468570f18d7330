import type { Words } from './words.ts';

/** Pages of the main navigation, in order. Only pages that exist are listed. */
export const navigation: readonly { path: string; key: keyof Words['nav'] }[] = [
  { path: '/', key: 'overview' },
  { path: '/area/', key: 'area' },
  { path: '/indicator/', key: 'indicator' },
  { path: '/document/', key: 'document' },
  { path: '/explore/', key: 'explore' },
  { path: '/methods/', key: 'methods' },
  { path: '/about/', key: 'about' },
];
