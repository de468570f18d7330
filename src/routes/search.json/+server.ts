import { json } from '@sveltejs/kit';
import { getSite } from '../parts/site.ts';
import { buildIndex } from '../parts/search/build-index.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Names of indicators, areas, documents and units in both languages. Fetched when a visitor begins to search. */
export const GET: RequestHandler = async () => json(buildIndex(await getSite()));
