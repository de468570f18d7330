import type { Component } from 'svelte';
import type { ChartIslandName } from './scripts.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each part has props of its own
const parts: Record<ChartIslandName, () => Promise<{ default: Component<any> }>> = {
  trajectory: () => import('../parts/IndicatorChart.svelte'),
  dumbbell: () => import('../parts/DumbbellView.svelte'),
  multiples: () => import('../parts/MultiplesView.svelte'),
  pace: () => import('../parts/PaceView.svelte'),
  yoy: () => import('../parts/YoyView.svelte'),
  structure: () => import('../parts/StructureView.svelte'),
};

// The picture is there already; keys and pointers are served from the moment a reader comes near it. In elder mode a
// phone gets another drawing then, of another height: far below what is being read.
const isElder = document.documentElement.dataset['elder'] !== undefined;
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void wake(target as HTMLElement);
    }
  },
  { rootMargin: isElder ? '300%' : '25%' },
);

async function wake(island: HTMLElement): Promise<void> {
  const [{ comeAlive }, part] = await Promise.all([
    import('./come-alive.ts'),
    parts[island.dataset['island'] as ChartIslandName](),
    import('./large-type.ts'),
  ]);
  comeAlive(island, part.default);
}

for (const island of document.querySelectorAll('[data-island-script="charts"]')) near.observe(island);
