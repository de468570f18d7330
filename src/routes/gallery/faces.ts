import tokens from '@app/tokens.css?raw';

/** The declarations of one block of the tokens. */
function block(selector: string): string {
  const from = tokens.indexOf('{', tokens.indexOf(`\n${selector} {`)) + 1;
  return tokens.slice(from, tokens.indexOf('}', from));
}

/** Light and dark on one page: the tokens of each face, given to a class instead of the whole document. */
export function addFaces(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `.face-light {${block(':root')}} .face-dark {${block(':root')}} .face-dark {${block(":root[data-theme='dark']")}}`,
  );
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
