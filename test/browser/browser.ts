// Opens pages of the built site and watches them. Used by every browser test.
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Download,
  type Page,
} from 'playwright-core';
import { expect, inject } from 'vitest';

export const origin = inject('origin');

type PageOptions = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'javaScriptEnabled' | 'timezoneId' | 'reducedMotion' | 'forcedColors'
> & {
  /** The language that the browser asks for. */
  lang?: 'zh-CN' | 'en';
};

interface Observations {
  /** Console warnings and errors, uncaught errors, failed requests: each one sentence. */
  troubles: string[];
  /** Every address asked for, workers included. */
  requests: string[];
}

let browser: Browser | undefined;
const contexts: BrowserContext[] = [];
const observations = new WeakMap<Page, Observations>();

/** Opens `path` ("/area/?as-of=2024-06-30") in a context of its own, which ends with the test. */
export async function openPage(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openBlank(options);
  await page.goto(origin + path);
  return page;
}

/** An empty page in a context of its own, for tests that prepare it before they go anywhere. */
export async function openBlank({ lang = 'zh-CN', ...options }: PageOptions = {}): Promise<Page> {
  browser ??= await chromium.connect(inject('browserEndpoint'));
  const context = await browser.newContext({ locale: lang, ...options });
  contexts.push(context);
  const page = await context.newPage();
  observe(page, options.javaScriptEnabled ?? true);
  return page;
}

/** The content of a file that a page saved. */
export async function bytesOf(saved: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What happened on the page so far. */
export function observed(page: Page): Observations {
  const found = observations.get(page);
  if (!found) throw new Error('this page was not opened by openPage');
  return found;
}

/** Asserts: no console warning or error, no uncaught error, no failed request, nothing asked of another origin. */
export function noTrouble(page: Page): void {
  const { troubles, requests } = observed(page);
  const elsewhere = requests.filter(isElsewhere).map((address) => `left the origin: ${address}`);
  const all = [...troubles, ...elsewhere];
  expect(all, `${page.url()}\n${all.join('\n')}`).toEqual([]);
}

function observe(page: Page, withScripts: boolean): void {
  const seen: Observations = { troubles: [], requests: [] };
  observations.set(page, seen);
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) {
      seen.troubles.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => seen.troubles.push(`uncaught: ${error.message}`));
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Given up by the page itself, as what is still on its way when a test goes elsewhere.
    if (reason === 'net::ERR_ABORTED') return;
    // Without script Chromium refuses to preload modules, under the name of a policy.
    if (!withScripts && reason === 'csp' && request.resourceType() === 'script') return;
    seen.troubles.push(`failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.troubles.push(`status ${response.status()}: ${response.url()}`);
  });
}

function isElsewhere(address: string): boolean {
  const { protocol, origin: asked } = new URL(address);
  // data: and about: ask nobody; the origin of a blob: is that of the page that made it.
  return asked !== origin && !['data:', 'about:'].includes(protocol);
}

/** Ends what `openPage` opened. */
export async function closePages(): Promise<void> {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
}
