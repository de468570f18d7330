/** A question that was asked before its answer was wanted. */
interface Asked<T> {
  key: string;
  answer: Promise<T>;
  stop: AbortController;
}

/**
 * One question asked ahead: a pointer that rests on a choice announces the press, and the press finds its answer there.
 * A newer question gives the older one up.
 */
export class Ahead<T> {
  private asked: Asked<T> | null = null;

  /** Asks by `work`, unless this is what was asked last. */
  ask(key: string, work: (signal: AbortSignal) => Promise<T>): void {
    if (this.asked?.key === key) return;
    this.asked?.stop.abort();
    const stop = new AbortController();
    const asked = { key, answer: work(stop.signal), stop };
    // Nobody may ever want it; what failed is asked anew.
    asked.answer.catch(() => {
      if (this.asked === asked) this.asked = null;
    });
    this.asked = asked;
  }

  /** The answer to this question if it was asked ahead, with what gives it up; whatever else was asked is given up. */
  take(key: string): { answer: Promise<T>; stop: AbortController } | null {
    const { asked } = this;
    this.asked = null;
    if (asked?.key === key) return asked;
    asked?.stop.abort();
    return null;
  }
}
