/** A question that was asked before its answer was wanted. */
interface Asked<T> {
  key: string;
  answer: Promise<T>;
  /** The answer once it has come: whoever takes it then need not wait for a promise. */
  found: T | null;
  stop: AbortController;
}

/**
 * One question asked ahead: a pointer that rests on a choice announces the press, and the press finds its answer there.
 * A newer question gives the older one up. `onfound` gets each answer when it comes and is still of use.
 */
export class Ahead<T> {
  private asked: Asked<T> | null = null;

  constructor(private readonly onfound: (answer: T) => void = () => undefined) {}

  /** Asks by `work`, unless this is what was asked last. */
  ask(key: string, work: (signal: AbortSignal) => Promise<T>): void {
    if (this.asked?.key === key) return;
    this.asked?.stop.abort();
    const stop = new AbortController();
    const asked: Asked<T> = { key, answer: work(stop.signal), found: null, stop };
    asked.answer.then(
      (answer) => {
        asked.found = answer;
        if (this.asked === asked) this.onfound(answer);
      },
      // Nobody may ever want it; what failed is asked anew.
      () => {
        if (this.asked === asked) this.asked = null;
      },
    );
    this.asked = asked;
  }

  /** Keeps an answer that is there already, unless something was asked ahead meanwhile. */
  keep(key: string, answer: T): void {
    if (this.asked) return;
    this.asked = { key, answer: Promise.resolve(answer), found: answer, stop: new AbortController() };
    this.onfound(answer);
  }

  /** The answer to this question if it was asked ahead, with what gives it up; whatever else was asked is given up. */
  take(key: string): Omit<Asked<T>, 'key'> | null {
    const { asked } = this;
    this.asked = null;
    if (asked?.key === key) return asked;
    asked?.stop.abort();
    return null;
  }
}
