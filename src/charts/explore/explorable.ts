import type { Attachment } from 'svelte/attachments';
import { keyStep, nearest, type Along, type Stop } from './readout.ts';

interface Exploration {
  stops: () => readonly Stop[];
  /** Width of the drawing in its own units. */
  width: () => number;
  along: () => Along;
  focused: () => number | null;
  focus: (stop: number | null) => void;
  hover: (stop: number | null) => void;
}

/**
 * Makes a picture one tab stop in which arrow keys move between points. Done when the script runs, not in the
 * markup: without script there is nothing to move, so the picture is no tab stop and stays an image.
 */
export function explorable({
  stops,
  width,
  along,
  focused,
  focus,
  hover,
}: Exploration): Attachment<SVGSVGElement> {
  return (svg) => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    svg.setAttribute('tabindex', '0');
    svg.setAttribute('role', 'application');
    svg.addEventListener(
      'keydown',
      (event) => {
        const next = keyStep(event.key, focused(), stops().length);
        if (next === undefined) return;
        event.preventDefault();
        focus(next);
        if (next === null) svg.blur();
      },
      options,
    );
    svg.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const { left, top, width: drawn } = svg.getBoundingClientRect();
        const unit = width() / drawn;
        hover(nearest(stops(), { x: (clientX - left) * unit, y: (clientY - top) * unit }, along()));
      },
      options,
    );
    svg.addEventListener('pointerleave', () => hover(null), options);
    svg.addEventListener('blur', () => focus(null), options);
    return () => listening.abort();
  };
}
