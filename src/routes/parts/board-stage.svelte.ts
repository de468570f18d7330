import type { View } from '@app/view.ts';
import type { Summary } from './summary.ts';

/** What a board shows at the moment. */
interface Shown {
  view: View;
  /** Whether the view leaves targets out. */
  narrowed: boolean;
  counts: Summary;
  asOf: string;
}

/**
 * The board of the page, for what stands above it: the finding, and the picture, which comes alive later because a
 * board has to answer its first filter before hundreds of marks are taken over.
 */
class BoardStage {
  /** Null until the board has come alive. */
  shown = $state.raw<Shown | null>(null);
  /** Shows another view. */
  change: (next: View) => void = () => undefined;
}

export const stage = new BoardStage();
