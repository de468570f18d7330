// Written as 404.html at the root, where static hosts look for it. It is answered at any depth, so nothing in it
// may be relative: styles stand inside, no script, links from the root of the host.
export const trailingSlash = 'never';
