import { json } from '@sveltejs/kit';
import { searchable } from '@app/view.ts';
import { getSite } from '../parts/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Every name of every indicator by id, folded for search. Fetched when a visitor begins to type. */
export const GET: RequestHandler = async () => {
  const { tables } = await getSite();
  const names = (tables['indicators'] ?? []).map((row) => [
    String(row['id']),
    searchable([row['name_zh'], row['name_en'], row['aliases'], row['pinyin']].filter(Boolean).join(' ')),
  ]);
  return json(Object.fromEntries(names));
};
