import type { Page } from 'playwright-core';

/** The table of what Explore answers. */
export const result = (page: Page) => page.locator('section').getByRole('region', { name: / · / });

/** Waits until the engine has answered what the address asks, facets too. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const said = document.querySelector('section[aria-busy=false] .said')?.textContent ?? '';
    return /^(第|共|Rows|\d+ (组|rows?))/.test(said);
  });
  await page.waitForTimeout(150);
}

/** What the address asks. */
export const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);
