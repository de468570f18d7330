/** The field of the console, for the examples beside it, which are another island of the page. */
export const field = {
  /** Fills in a statement. Does nothing until the console has come alive. */
  fill: (_sql: string): void => undefined,
};
