export const prerender = true;
export const trailingSlash = 'always';
// Pages are documents: what moves in them are islands (src/routes/islands), each with a script of its own.
export const csr = false;
