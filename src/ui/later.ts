import { afterPaint } from './after-paint.ts';

/**
 * What follows a press once the press itself is painted. One piece of work waits at a time; those that come faster than
 * frames are done in their order.
 */
export class Later {
  private waiting: { work: () => void; callOff: () => void } | null = null;

  do(work: () => void): void {
    this.finish();
    this.waiting = { work, callOff: afterPaint(() => this.next()) };
  }

  /** Does at once what still waits, and what that leaves for later. */
  finish(): void {
    while (this.waiting) this.next();
  }

  /** Gives up what still waits. */
  drop(): void {
    this.waiting?.callOff();
    this.waiting = null;
  }

  private next(): void {
    const { waiting } = this;
    this.drop();
    waiting?.work();
  }
}
