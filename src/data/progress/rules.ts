/** Ids of the published rules; other thresholds are another rule id. */
export const ruleIds = ['linear-1', 'pp-1', 'cagr-1'] as const;
export type RuleId = (typeof ruleIds)[number];

export const isRuleId = (text: string): text is RuleId => (ruleIds as readonly string[]).includes(text);

/** Ids of the statuses in the order in which they are listed and counted. */
export const statusIds = [
  'met',
  'met_early',
  'holding',
  'ahead',
  'on_pace',
  'near_pace',
  'behind',
  'far_behind',
  'reversing',
  'below',
  'breached',
  'missed',
  'in_progress',
  'awaiting',
  'pending',
  'overdue',
  'not_public',
  'qualitative',
  'closed',
  'not_judged',
] as const;
export type StatusId = (typeof statusIds)[number];

export const flagIds = [
  'approximate',
  'base_moved',
  'break',
  'by_statement',
  'derived',
  'implied_base',
  'implied_due',
  'implied_start',
  'issued_after_due',
  'preliminary',
  'single',
  'stale',
  'worsening',
] as const;
export type FlagId = (typeof flagIds)[number];
