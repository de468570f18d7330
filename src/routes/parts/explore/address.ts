import { afterPaint } from '@ui/after-paint.ts';

/**
 * The address of the page, written once what it says has been painted: browsers take a millisecond for it. Who goes back
 * within that frame leaves two steps at once.
 */
export class Address {
  private waiting: { write: () => void; stop: () => void } | null = null;

  /** A new step of the history, or (`replace`) another text of the one that is there. Steps keep their order. */
  write(address: string, replace: boolean): void {
    this.finish();
    const write = () => {
      this.waiting = null;
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    };
    this.waiting = { write, stop: afterPaint(write) };
  }

  /** Writes at once what still waits: a page that is hidden paints nothing, and may not come back. */
  finish(): void {
    this.waiting?.stop();
    this.waiting?.write();
  }

  /** Whoever goes back leaves a step that was not written yet. */
  drop(): void {
    this.waiting?.stop();
    this.waiting = null;
  }
}
