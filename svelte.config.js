import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { startScript } from './scripts/start-script.mjs';

// The start script stands inside every page (src/hooks.server.ts puts it there); its hash lets it through the policy.
const startHash = `sha256-${createHash('sha256').update(startScript).digest('base64')}`;

const out = process.env['DUIBIAO_OUT'] ?? 'build';

// Compression is a step of its own (scripts/compress.ts): it keeps the 34 MB engine between builds.
const pages = adapter({ pages: out, assets: out, precompress: false, strict: true });

/** Pages for development only; strict holds for every other. */
const unpublished = ['/gallery'];
/** @type {import('@sveltejs/kit').Adapter} */
const published = {
  ...pages,
  adapt: async (builder) => {
    await pages.adapt({ ...builder, routes: builder.routes.filter(({ id }) => !unpublished.includes(id)) });
    // What the framework would fetch to move from page to page; no page here has it do that.
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }))
      if (basename(file) === '__data.json') rmSync(join(out, file));
  },
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: published,
    files: { assets: 'public' },
    paths: { relative: true },
    // Two builds of the same input are the same bytes; by itself the framework would write the time of day.
    version: { name: process.env['DUIBIAO_VERSION'] ?? 'dev' },
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
    prerender: {
      // A package without areas, indicators or documents has no pages for them.
      handleUnseenRoutes: 'ignore',
      // The published files are written after the pages (scripts/publish.ts); anything else missing is a fault.
      handleHttpError: ({ path, message }) => {
        if (!/^\/(download|data)\//.test(path)) throw new Error(message);
      },
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', startHash],
        'style-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'base-uri': ['self'],
        'form-action': ['self'],
      },
    },
  },
};
