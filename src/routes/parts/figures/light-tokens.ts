/** A style rule as the browser lists it. */
export interface Rule {
  selector: string;
  /** Custom properties with their values. */
  properties: readonly (readonly [name: string, value: string])[];
}

/**
 * The tokens of the light face (src/app/tokens.css): what stands on `:root` alone; the other faces have longer selectors
 * or stand in a media query. A saved picture goes into documents and onto paper, so it is light whatever the page is.
 */
export function lightTokens(rules: readonly Rule[]): Map<string, string> {
  return new Map(
    rules
      .filter(({ selector }) => selector === ':root')
      .flatMap(({ properties }) => properties)
      .filter(([name]) => name.startsWith('--'))
      .map(([name, value]) => [name, value.trim()]),
  );
}
