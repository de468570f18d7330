import { expect, it } from 'vitest';
import { openBlank, origin } from './browser.ts';

/*
 * A page is painted before it has come in whole. What is seen then must stay where it is: the sizes of what is still to come
 * may not push it about.
 */
it.each(
  [
    '/',
    '/en/',
    '/area/370105/',
    '/area/ZX-371500-01/',
    '/indicator/',
    '/indicator/env.pm25/',
    '/document/tq-ecoplan-2023/',
    '/targets/1/',
    '/briefing/all/',
    '/explore/',
    '/methods/',
  ].flatMap((path) => [1280, 360].map((width) => [path, width] as const)),
)('nothing on %s moves while the page comes in (%d px)', async (path, width) => {
  const page = await openBlank({ viewport: { width, height: 900 } });
  // As it is before its islands come alive.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(origin + path);
  const { seen, moved } = await page.evaluate(unwind);
  expect(seen).toBeGreaterThan(20);
  expect(moved).toEqual([]);
});

/**
 * Runs in the page: takes its nodes away from the last on, back to where the first painting may be, and looks after each whether
 * what is left in the window stands where it did. `seen` counts what was looked at.
 */
function unwind(): { seen: number; moved: string[] } {
  const start = document.getElementById('fold') ?? document.getElementById('main')!;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = start;
  const after: ChildNode[] = [];
  while (walker.nextNode()) after.push(walker.currentNode as ChildNode);

  const place = (element: Element): DOMRect | null => {
    const box = element.getClientRects()[0];
    return box && box.top < innerHeight && box.bottom > 0 && box.width > 1 && box.height > 1 ? box : null;
  };
  /** Words, controls and pictures; what only holds others is not seen to move. */
  const shows = (element: Element) =>
    element.matches('input, select, button, progress, svg') ||
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
    );
  const seen = [...document.body.querySelectorAll('*')]
    .filter((element) => !element.matches('option, svg *') && shows(element))
    .flatMap((element) => {
      const was = place(element);
      return was
        ? [{ element, was, name: `${element.localName} “${element.textContent!.trim().slice(0, 20)}”` }]
        : [];
    });
  const moved: string[] = [];
  const look = () => {
    for (const { element, was, name } of seen) {
      const now = element.isConnected ? place(element) : null;
      // Of a word that has not come in whole only its end is missing; a control without words may have another height.
      if (now && shows(element) && (Math.abs(now.left - was.left) > 1 || Math.abs(now.top - was.top) > 1))
        moved.push(`${name} from ${now.left}, ${now.top} to ${was.left}, ${was.top}`);
    }
  };
  // Below the window nothing is painted.
  const painted = after.map((node) => {
    const range = document.createRange();
    range.selectNode(node);
    const { top, height } = range.getBoundingClientRect();
    return height > 0 && top < innerHeight;
  });
  for (const node of after.splice(painted.lastIndexOf(true) + 1)) node.remove();
  look();
  for (const node of after.reverse()) {
    // A tag and the words right behind it come in together.
    const begins = node.nodeType === Node.TEXT_NODE && !node.previousSibling;
    node.remove();
    if (moved.length === 0 && !begins) look();
  }
  return { seen: seen.length, moved };
}
