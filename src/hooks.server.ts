import type { Handle } from '@sveltejs/kit';
import { langOf, langTag } from '@app/lang.ts';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', langTag[langOf(event.params['lang'])])
        .replace('%start%', () => `<script>${__START_SCRIPT__}</script>`),
    // Styles are inside the page; of the scripts only those of this page are announced.
    preload: ({ type }) => type === 'js',
  });
