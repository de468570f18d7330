import type { StatusId } from '@data/progress/rules.ts';
import type { Shape, Tone } from '@charts/status/shapes.ts';

/**
 * Colour and shape of each status. Configuration, not truth: other places use other schemes
 * (on some boards red is good), so nothing but this table knows them.
 */
export const statusLook: Record<StatusId, { tone: Tone; shape: Shape }> = {
  met: { tone: 'good', shape: 'check' },
  met_early: { tone: 'good', shape: 'check' },
  holding: { tone: 'good', shape: 'square' },
  ahead: { tone: 'calm', shape: 'dot' },
  on_pace: { tone: 'calm', shape: 'dot' },
  near_pace: { tone: 'calm', shape: 'diamond' },
  behind: { tone: 'warn', shape: 'triangle' },
  far_behind: { tone: 'bad', shape: 'triangle' },
  reversing: { tone: 'away', shape: 'arrow' },
  below: { tone: 'bad', shape: 'cross' },
  breached: { tone: 'bad', shape: 'cross' },
  missed: { tone: 'bad', shape: 'cross' },
  in_progress: { tone: 'quiet', shape: 'dot' },
  awaiting: { tone: 'quiet', shape: 'ring' },
  pending: { tone: 'quiet', shape: 'clock' },
  overdue: { tone: 'quiet', shape: 'clock' },
  not_public: { tone: 'quiet', shape: 'dash' },
  qualitative: { tone: 'quiet', shape: 'dash' },
  closed: { tone: 'quiet', shape: 'dash' },
  not_judged: { tone: 'quiet', shape: 'dash' },
};
