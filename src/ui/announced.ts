/** A pointer on its way over a list rests less long, in ms. */
const resting = 40;

/**
 * An attachment: tells of a press that will probably come, on what is within this element. The pointer rests on it, or is
 * down on it, or the space bar is; `expect` gets what the event was on.
 */
export const announced =
  (expect: (target: Element) => void) =>
  (within: HTMLElement): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = ({ target }: Event, ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => expect(target as Element), ms);
    };
    within.addEventListener('pointerover', (event) => soon(event, resting));
    within.addEventListener('pointerdown', (event) => soon(event, 0));
    within.addEventListener('keydown', (event) => event.key === ' ' && soon(event, 0));
    within.addEventListener('pointerleave', () => clearTimeout(timer));
    return () => clearTimeout(timer);
  };
