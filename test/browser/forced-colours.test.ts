// The palette of a visitor (contrast themes of Windows): what charts show must neither hang on colour nor vanish with it.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ChartKind } from '../../src/charts/index.ts';
import LaneKey from '../../src/charts/lane/LaneKey.svelte';
import { shown } from '../../src/routes/gallery/all-cases.ts';
import { raw } from '../charts/svg.ts';
import { openBoard } from './board.ts';
import { noTrouble, openPage } from './browser.ts';

/**
 * How marks look by selector: `filled`, or `empty` with an outline; `round` as a dot or `long` as a tick; `haloed` in the
 * colour of the ground, so that it stands out from what it lies on; `back` in that colour only, so that others stand out.
 */
const looks: Record<ChartKind, Record<string, string>> = {
  lane: {
    '.lane-key .open': 'empty round',
    '.lane-key .now': 'filled round',
    '.lane-key .flag': 'filled long',
    '.lane path:nth-child(3)': 'empty',
    '.lane:not(.hollow) path:nth-child(5)': 'filled round haloed',
    '.lane.hollow path:nth-child(5)': 'empty round',
    '.lane path:nth-child(4)': 'filled',
    '.lane:not(.zoned) path:first-child': 'filled',
    '.lane.zoned path:first-child': 'empty',
  },
  matrix: {
    '.matrix path:not(.shape, .tone-quiet)': 'filled',
    '.matrix .tone-quiet:not(.shape)': 'empty',
    '.matrix .tone-quiet.shape': 'filled',
    '.matrix .shape:not([class*=tone-])': 'back',
  },
  trajectory: {
    '.dot.base': 'empty round',
    '.dot:not(.base, .hollow)': 'filled round',
    '.dot.hollow': 'empty round',
    '.judged:not(.open)': 'filled round haloed',
    '.judged.open': 'empty round',
    '.trajectory path.tick': 'long',
    '.trajectory .zone': 'empty',
    '.range': 'empty',
  },
  dumbbell: {
    'circle.base': 'empty round',
    'circle.now': 'filled round',
    'path.mark:not(.hollow)': 'filled round haloed',
    'path.mark.hollow': 'empty round',
    'path.target': 'long',
  },
  yoy: { '.bar:not(.falls)': 'filled', '.bar.falls': 'empty', 'path.target': 'long' },
  structure: { '.shade-0': 'filled', '.shade-5': 'empty', 'rect.rest': 'empty' },
  pace: { '.month': 'filled', 'rect.done': 'filled', 'rect.rest': 'empty', '.under': 'back' },
  multiples: {
    'circle.dot:not(.hollow)': 'filled round',
    'path.mark': 'filled round haloed',
    'path.target': 'long',
    '.zone': 'empty',
  },
  plain: { '.bar-0': 'filled', '.dot-0': 'filled round', '.dot-2': 'empty round' },
};

/** What lies on another or beside it: no two of these are painted alike. */
const unlike: Partial<Record<ChartKind, string[]>> = {
  yoy: ['.bar:not(.falls)', 'path.target'],
  structure: [0, 1, 2, 3, 4, 5].map((shade) => `.shade-${shade}`),
};

/** Pages of the site with the styles of these charts. All cases go into them: the data of a day have few of the marks. */
const hosts: [string, ChartKind[]][] = [
  ['/', ['lane', 'matrix']],
  ['/area/370104/', ['yoy', 'structure']],
  ['/indicator/env.pm25/', ['trajectory', 'dumbbell', 'multiples', 'pace']],
  ['/explore/', ['plain']],
];

/** Drawn in the colour of the ground on purpose. */
const backs = Object.values(looks).flatMap((byMark) =>
  Object.entries(byMark).flatMap(([selector, look]) => (look === 'back' ? [selector] : [])),
);

const drawn = (kind: ChartKind): string => {
  const { chart, cases } = shown.find((one) => one.kind === kind)!;
  const key = { base: 'b', now: 'n', expected: 'e', target: 't' };
  return (
    (kind === 'lane' ? raw(LaneKey, key) : '') + cases.map(({ props }) => raw(chart, { ...props })).join('')
  );
};

/** The page without its scripts, with a section of cases for each kind of chart. */
async function open(path: string, kinds: readonly ChartKind[]): Promise<Page> {
  const page = await openPage(path, { javaScriptEnabled: false, forcedColors: 'active' });
  const sections = kinds.map((kind) => `<section data-cases="${kind}">${drawn(kind)}</section>`);
  await page
    .locator('main')
    .evaluate((main, html) => main.insertAdjacentHTML('beforeend', html), sections.join(''));
  return page;
}

/** The look of every shape of the charts, in words; by the selectors of its kind where it stands among the cases. */
const looksOn = (page: Page, kinds: readonly ChartKind[]) =>
  page.evaluate(
    ({ asked, backs }) => {
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      const paintOf = (paint: string, strength: string) =>
        paint === 'none' || Number(strength) === 0 || /^rgba.* 0\)$/.test(paint)
          ? 'none'
          : paint === ground
            ? 'ground'
            : 'ink';
      /** What an area or, where there is none, a line is painted with. */
      const paintsOf = (shape: SVGGraphicsElement): string => {
        const { fill, fillOpacity, stroke, strokeOpacity } = getComputedStyle(shape);
        return shape.getBBox().width === 0 ? `${stroke} ${strokeOpacity}` : `${fill} ${fillOpacity}`;
      };
      const lookOf = (shape: SVGGraphicsElement): string => {
        const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth } = getComputedStyle(shape);
        const { width, height } = shape.getBBox();
        const line = parseFloat(strokeWidth) > 0 ? paintOf(stroke, strokeOpacity) : 'none';
        // A stroke has no area to fill.
        const area = Math.min(width, height) === 0 ? 'none' : paintOf(fill, fillOpacity);
        const words = [
          area === 'ink' ? 'filled' : line === 'ink' ? 'empty' : 'back',
          Math.max(width, height) < 2 * Math.min(width, height) ? 'round' : 'long',
          area === 'ink' && line === 'ground' ? 'haloed' : '',
        ];
        return words.join(' ');
      };
      const shapesIn = (root: ParentNode, selector: string) =>
        [...root.querySelectorAll<SVGGraphicsElement>(selector)]
          .filter((one) => /^(path|rect|circle)$/.test(one.localName) && one.checkVisibility())
          .filter((one) => {
            const { width, height } = one.getBBox();
            return one.localName === 'rect' ? width * height > 0 : width + height > 0;
          });
      return {
        byKind: asked.map(({ kind, selectors, apart }) => {
          const section = document.querySelector(`[data-cases="${kind}"]`)!;
          return {
            kind,
            found: selectors.map((selector) => [
              selector,
              ...new Set(shapesIn(section, selector).map(lookOf)),
            ]),
            paints: apart.map((selector) => paintsOf(shapesIn(section, selector)[0]!)),
          };
        }),
        unseen: shapesIn(document, `svg :not(${backs})`)
          .filter((one) => lookOf(one).startsWith('back'))
          .map((one) => one.outerHTML.replaceAll(/ ?svelte-\w+/g, '').slice(0, 120)),
      };
    },
    {
      asked: kinds.map((kind) => ({ kind, selectors: Object.keys(looks[kind]), apart: unlike[kind] ?? [] })),
      backs: backs.join(', '),
    },
  );

/** Texts in another colour than those of the visitor, or in the colour of what they stand on. */
const textFaults = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const system = (name: string) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const ground = system('Canvas');
    const inks = new Set(
      ['CanvasText', 'LinkText', 'GrayText', 'ButtonText', 'FieldText', 'HighlightText', 'Canvas'].map(
        system,
      ),
    );
    probe.remove();
    const under = (element: Element | null): string => {
      if (!element) return ground;
      const { backgroundColor } = getComputedStyle(element);
      return backgroundColor.startsWith('rgba') ? under(element.parentElement) : backgroundColor;
    };
    const speaking = [...document.body.querySelectorAll('*')].filter(
      (one) =>
        !/^(script|noscript|style|option)$/.test(one.localName) &&
        one.checkVisibility() &&
        [...one.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
        ),
    );
    const faults = speaking.flatMap((one) => {
      const { color, fill, forcedColorAdjust } = getComputedStyle(one);
      const ink = one instanceof SVGElement ? fill : color;
      // Behind other texts browsers lay a plate in the colour of the ground.
      const back = forcedColorAdjust === 'none' ? under(one) : ground;
      return inks.has(ink) && ink !== back ? [] : [`${one.localName} ${one.textContent}: ${ink} on ${back}`];
    });
    return { texts: speaking.length, faults };
  });

it.each(hosts)(
  'charts of %s are seen and told apart by shape, their texts are read: %s',
  async (path, kinds) => {
    const page = await open(path, kinds);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const { byKind, unseen } = await looksOn(page, kinds);
      for (const { kind, found, paints } of byKind) {
        for (const [selector = '', ...seen] of found) {
          expect(seen, `${kind} ${selector}`).not.toEqual([]);
          for (const look of seen)
            expect(look.split(' '), `${kind} ${selector}`).toEqual(
              expect.arrayContaining(looks[kind][selector]!.split(' ')),
            );
        }
        expect(new Set(paints).size, kind).toBe(paints.length);
      }
      expect(unseen).toEqual([]);
      const { texts, faults } = await textFaults(page);
      expect(texts).toBeGreaterThan(100);
      expect(faults).toEqual([]);
    }
    noTrouble(page);
  },
);

it('what is pressed can be read', async () => {
  const page = await openBoard('/', { forcedColors: 'active' });
  await page.locator('button[data-face=elder]').press('Enter');
  const pressed = page.locator('button[aria-pressed=true]');
  await expect.poll(() => pressed.count()).toBe(2);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    expect((await textFaults(page)).faults).toEqual([]);
    // And it does not look as what is not pressed.
    for (const one of await pressed.all()) {
      const ground = (button: Element) => getComputedStyle(button).backgroundColor;
      expect(await one.evaluate(ground)).not.toBe(
        await page.locator('button[aria-pressed=false]').first().evaluate(ground),
      );
    }
  }
  noTrouble(page);
});
