import type { ParamMatcher } from '@sveltejs/kit';

/** The only language that has a prefix of its own; Chinese lives at the root. */
export const match: ParamMatcher = (param) => param === 'en';
