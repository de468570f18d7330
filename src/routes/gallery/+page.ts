import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';

// Exists while developing only: never prerendered, never linked, and its cases are not in a build.
export const prerender = false;
export const ssr = false;
export const csr = true;

export const load = (): void => {
  if (!dev) error(404);
};
