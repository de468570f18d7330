/**
 * Calls `work` once the frame that the browser prepares next has been painted. Answers with what calls it off.
 * A page in the background paints nothing: there it waits until the page is seen again.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Calls the first of `steps`, and each further one after the frame of the one before it. Answers with what calls off those left. */
export function inFrames([step, ...rest]: readonly (() => void)[]): () => void {
  step?.();
  if (rest.length === 0) return () => undefined;
  let callOff = afterPaint(() => (callOff = inFrames(rest)));
  return () => callOff();
}
