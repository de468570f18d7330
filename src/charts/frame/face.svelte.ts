/**
 * How the page shows its charts, set by the page and read where they are drawn: whether type is large (elder mode), and
 * whether the screen is that of a phone. False in Node and until a script says otherwise.
 */
export const face = $state({ large: false, small: false });
