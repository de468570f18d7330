import type { TargetRow } from '@data/models/models.ts';
import type { Question } from '@data/progress/judge.ts';
import type { Lang } from '@lib/number.ts';
import type BoardLists from './BoardLists.svelte';
import type { BoardRow } from './board-row.ts';
import { siteBase } from './place.ts';

/** The engine's answer for a board: the newest question wins, an older answer never overwrites it. */
export class LiveBoard {
  /** Judged targets of the last answered question; null while the page's own rows stand. */
  targets = $state.raw<TargetRow[] | null>(null);
  /** The same as rows for display. */
  rows = $state.raw<BoardRow[] | null>(null);
  /** What draws the rows; the first view does without it. */
  Lists = $state.raw<typeof BoardLists | null>(null);
  /** The question that `targets` and `rows` answer. */
  answered = $state.raw<Question | null>(null);
  state = $state<'idle' | 'working' | 'failed'>('idle');
  /** The file that could not be read, when that is why it failed; other reasons tell a reader nothing. */
  message = $state('');
  /** Bytes of the engine received and expected; zero before the download begins. */
  loaded = $state(0);
  total = $state(0);

  private asked: Question | null = null;
  private again: (() => Promise<void>) | null = null;
  private running: AbortController | null = null;

  async ask(question: Question, select: (target: TargetRow) => boolean, lang: Lang): Promise<void> {
    if (this.asked?.asOf === question.asOf && this.asked.rule === question.rule) return;
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.asked = question;
    this.again = () => this.ask(question, select, lang);
    this.state = 'working';
    try {
      // Words, sentences and the engine come only now: the first view does without them.
      const [{ judgeLive }, { boardRows }, lists] = await Promise.all([
        import('./live.ts'),
        import('./board-row.ts'),
        drawnLists(),
      ]);
      const targets = await judgeLive(question, {
        signal: running.signal,
        onProgress: (loaded, total) => {
          this.loaded = loaded;
          this.total = total;
        },
      });
      if (this.running !== running) return;
      this.Lists = lists.default;
      this.targets = targets;
      this.rows = boardRows(targets.filter(select), lang);
      this.answered = question;
      this.state = 'idle';
    } catch (error) {
      if (this.running !== running) return;
      // An older answer must not stand under the name of this question.
      this.forget();
      this.state = 'failed';
      this.message = unreadableFile(error);
    }
  }

  /** Asks the last question again after a failure. */
  retry(): void {
    this.asked = null;
    void this.again?.();
  }

  /** Back to the page's own rows; a running question is given up. */
  drop(): void {
    this.running?.abort();
    this.running = null;
    this.asked = null;
    this.forget();
    this.state = 'idle';
  }

  private forget(): void {
    this.targets = null;
    this.rows = null;
    this.answered = null;
  }
}

/** Beside the pages for its styles' sake: see vite.config.ts. */
const drawnLists = (): Promise<{ default: typeof BoardLists }> =>
  import(/* @vite-ignore */ new URL(`${siteBase()}${__LISTS_SCRIPT__}`, document.baseURI).href);

function unreadableFile(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && cause.name === 'UnreadableFile' ? cause.message : '';
}
