import { face } from '@charts/frame/face.svelte.ts';

// Elder mode is a mark on the root element: src/start.js sets it before the first paint, and its button changes it. Up to
// this width the narrow drawing has no room for type of 18 pixels.
const root = document.documentElement;
const small = matchMedia('(max-width: 35em)');
function look(): void {
  face.large = root.dataset['elder'] !== undefined;
  face.small = small.matches;
}
new MutationObserver(look).observe(root, { attributeFilter: ['data-elder'] });
small.addEventListener('change', look);
look();
