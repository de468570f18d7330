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
