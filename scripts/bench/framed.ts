/** What `framed` puts into a page. */
export interface Framed {
  /** When the frame that the browser prepares next was painted, in ms on the clock of the page. */
  framed: () => Promise<number>;
}

/**
 * Runs in a page before its own scripts. What a page itself left for after its frame (timers) comes later than this:
 * otherwise that work would be measured as waiting for the frame.
 */
export function framed(): void {
  const { scheduler } = window as unknown as {
    scheduler: { postTask: (task: () => void, options: { priority: 'user-blocking' }) => unknown };
  };
  const wait = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() =>
        scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' }),
      ),
    );
  Object.assign(window, { framed: wait });
}
