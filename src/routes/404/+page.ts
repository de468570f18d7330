// Written as 404.html at the root, where static hosts look for it. It is answered at any depth, so nothing in it
// may be relative: styles stand inside, and src/start.js leads the links to the folder of the site.
export const trailingSlash = 'never';
