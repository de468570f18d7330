import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    // Compression is a step of its own (scripts/compress.ts): it caches the 34 MB engine between builds.
    adapter: adapter({ pages: 'build', assets: 'build', precompress: false, strict: true }),
    files: { assets: 'public' },
    paths: { relative: true },
    // All styles inside the page: one round trip less before the first paint on a slow line.
    inlineStyleThreshold: 1_000_000,
    alias: {
      '@lib': 'src/lib',
      '@ui': 'src/ui',
      '@charts': 'src/charts',
      '@data': 'src/data',
      '@export': 'src/export',
      '@app': 'src/app',
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
      },
    },
  },
};
