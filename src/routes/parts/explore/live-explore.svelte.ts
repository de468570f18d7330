import { exploreQuery, type ExploreView } from '@app/explore-view.ts';
import type { Engine } from '@data/engine.ts';
import { exploreTables } from '@data/explore/columns.ts';
import { isRuleId } from '@data/progress/rules.ts';
import type { Lang } from '@lib/number.ts';
import { afterPaint } from '@ui/after-paint.ts';
import { Ahead } from './ahead.ts';
import { answer, facets, KeptFacets, yearsOf, type Answer } from './answer.ts';
import type { FacetView } from './facet-view.ts';
import type { OpenSource, Watch } from './open-source.ts';

/** The engine behind the Explore page: the newest question wins, an older one is given up. */
export class LiveExplore {
  /** `stopped`: given up by the visitor. */
  state = $state<'idle' | 'starting' | 'ready' | 'stopped' | 'failed'>('idle');
  /** A question is being answered. */
  working = $state(false);
  /** The last question got no answer. */
  refused = $state(false);
  /** The file that could not be read, when that is why the start failed. */
  message = $state('');
  /** Bytes of the engine received and expected. */
  loaded = $state(0);
  total = $state(0);
  /** Bytes of observations that the question needs, received and expected. */
  data = $state.raw({ loaded: 0, total: 0 });
  /** Files of observations that did not come; the answer lacks what they hold. */
  unread = $state.raw<readonly string[]>([]);
  answer = $state.raw<Answer | null>(null);
  /** What was asked ahead last. */
  next = $state.raw<Answer | null>(null);
  /** That answer is on screen, though the page has not followed yet. */
  turned = $state(false);
  facets = $state.raw<readonly FacetView[] | null>(null);
  opened = $state.raw<OpenSource | null>(null);

  private engine: Engine | null = null;
  private asked: ExploreView | null = null;
  private running: AbortController | null = null;
  /** An answer that lacks no file: every row was in the engine before it was asked for. */
  private whole: Answer | null = null;
  private readonly kept = new KeptFacets();
  private readonly ahead = new Ahead<Answer>((answer) => (this.next = answer));

  constructor(
    private readonly lang: Lang,
    private readonly asOf: string,
    private readonly areaWords: Readonly<Record<string, string>>,
  ) {}

  years(view: ExploreView): string[] | null {
    return this.opened && yearsOf(this.opened.source.periods(view.table));
  }

  question(view: ExploreView) {
    const rule = view.rule !== null && isRuleId(view.rule) ? view.rule : ('linear-1' as const);
    return { asOf: view.asOf ?? this.asOf, rule };
  }

  /** Loads engine and tables, then answers what was last asked. */
  async start(view: ExploreView): Promise<void> {
    if (this.state === 'starting' || this.state === 'ready') return;
    this.state = 'starting';
    this.asked = view;
    this.loaded = 0;
    this.total = 0;
    // For whoever measures what the page needs before it.
    performance.mark('engine');
    try {
      const { openSource } = await import('./open-source.ts');
      const watch: Watch = {
        engine: (engine) => (this.engine = engine),
        start: (loaded, total) => {
          this.loaded = loaded;
          this.total = total;
        },
        data: (loaded, total) => (this.data = { loaded, total }),
        unread: (paths) => (this.unread = paths),
      };
      const opened = await openSource(this.question(view), view.table, watch, this.areaWords);
      if (this.isStopped()) return;
      this.opened = opened;
      this.state = 'ready';
      await this.ask(this.asked ?? view);
    } catch (error) {
      if (this.isStopped()) return;
      this.state = 'failed';
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      this.message = cause instanceof Error && cause.name === 'UnreadableFile' ? cause.message : '';
    }
  }

  /** Gives the start up; what came with the page stays. */
  stop(): void {
    this.state = 'stopped';
    void this.engine?.close();
    this.engine = null;
  }

  private isStopped(): boolean {
    return this.state === 'stopped';
  }

  /**
   * Asks ahead what the next press will probably ask. Only where every row is in the engine, and the verdicts are those
   * of the view: a pointer that passes by fetches nothing and has nothing judged.
   */
  expect(view: ExploreView): void {
    if (!this.opened?.holds(view.table) || this.working || this.refused || this.turned) return;
    const { source } = this.opened;
    this.ahead.ask(keyOf(view), (signal) => answer(source, view, this.lang, { signal }));
  }

  /**
   * Shows the answer that was asked ahead, of which `drawn` are the cells that are painted ahead, if it is the one to this view.
   * Whoever is told so asks for the view in one of the next frames.
   */
  turn(view: ExploreView, drawn: unknown): boolean {
    const { next } = this;
    if (!next || next.cells !== drawn || keyOf(next.view) !== keyOf(view) || !this.isOfVerdicts(view))
      return false;
    this.turned = true;
    return true;
  }

  /** The verdicts in the engine are those of the view, unless it needs none. The engine may have died since it was asked. */
  private isOfVerdicts(view: ExploreView): boolean {
    return view.table !== 'verdicts' || this.opened?.isJudged(this.question(view)) === true;
  }

  async ask(view: ExploreView): Promise<void> {
    this.asked = view;
    this.turned = false;
    if (!this.opened) return;
    const { source, judged } = this.opened;
    const former = this.answer === this.whole ? this.whole : null;
    const isWhole = this.opened.holds(view.table);
    this.running?.abort();
    const ahead = this.ahead.take(keyOf(view));
    const running = ahead?.stop ?? new AbortController();
    this.running = running;
    const { signal } = running;
    // An answer that is there is shown in the same turn as the press itself: the page is drawn once, not twice.
    let found = this.isOfVerdicts(view) ? (ahead?.found ?? null) : null;
    if (!found) this.next = null;
    this.working = !found;
    this.refused = false;
    try {
      if (!this.isOfVerdicts(view)) await judged(this.question(view), signal);
      signal.throwIfAborted();
      found ??= await (ahead?.answer ?? answer(source, view, this.lang, { signal }));
      if (this.running !== running) return;
      this.answer = found;
      if (isWhole) this.whole = found;
      this.working = false;
      // The engine would share the processor with the frame of the rows.
      await new Promise<void>(afterPaint);
      if (this.running !== running) return;
      // Many a press is taken back.
      if (former?.view.table === view.table) this.ahead.keep(keyOf(former.view), former);
      await this.count(view, running);
    } catch {
      if (this.running !== running) return;
      this.working = false;
      this.refused = true;
    }
  }

  /** Facets come after the rows, a few in a frame, and where counting takes long as they are counted. */
  private async count(view: ExploreView, running: AbortController): Promise<void> {
    const before = this.facets;
    const counted: FacetView[] = [];
    let shown = 0;
    let since = performance.now();
    const show = () => {
      shown = Math.min(shown + perFrame, counted.length);
      this.facets = renewedFacets(before, counted.slice(0, shown));
      since = performance.now();
    };
    const kept = this.kept.of(view.table);
    const { signal } = running;
    for await (const facet of facets(this.opened!.source, view, this.lang, { signal }, kept)) {
      if (this.running !== running) return;
      counted.push(facet);
      if (performance.now() - since >= 250) show();
    }
    while (this.running === running && shown < counted.length) {
      show();
      await new Promise<void>(afterPaint);
    }
    if (this.running === running) this.facets = counted;
  }
}

/** Facets that a frame can draw beside everything else. */
const perFrame = 4;

/** Those of before, with what has been counted since in their places; the first time what has been counted. */
const renewedFacets = (before: readonly FacetView[] | null, counted: readonly FacetView[]): FacetView[] =>
  (before ?? counted).map((one) => counted.find(({ id }) => id === one.id) ?? one);

const keyOf = (view: ExploreView): string => exploreQuery(view, exploreTables);
