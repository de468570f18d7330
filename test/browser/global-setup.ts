import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { close, createServer, listen } from '../../scripts/serve.ts';
import { chromiumFlags } from '../../scripts/steps/chromium.mjs';
import { findChromium } from '../../scripts/steps/machine.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    origin: string;
    /** Where the browser listens for tests. */
    browserEndpoint: string;
  }
}

/**
 * Each test starts the engine anew. Compiled quickly and left at that, it works slower and is there sooner: a third less
 * work for a test that asks it a few questions. Nothing here measures time.
 */
const compileOnce = '--js-flags=--liftoff-only';

/** Starts one server and one browser for all browser tests; vitest calls what is returned at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found: name one in CHROME');

  const root = fileURLToPath(new URL('../../build', import.meta.url));
  if (!existsSync(`${root}/index.html`)) throw new Error('build/ holds no site: run `npm run build` first');

  const server = createServer({ root });
  const address = await listen(server, '127.0.0.1', 0);
  const browser = await chromium.launchServer({ executablePath, args: [...chromiumFlags, compileOnce] });
  project.provide('origin', new URL(address).origin);
  project.provide('browserEndpoint', browser.wsEndpoint());

  return async () => {
    await browser.close();
    await close(server);
  };
}
