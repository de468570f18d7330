// Fetched by src/start.js on the first sign of interest in the buttons below a chart (ChartActions.svelte). Knows the
// page by its DOM alone, so that it works where no framework runs. src/start.js marks a pressed button as busy.
import { figureWords } from '@app/figure-words.ts';
import { csvOfFigure, pictureOf } from './figure.ts';
import { pngOf, saveFile } from './save.ts';

/** Does what the button says and answers with what to tell the visitor. */
async function act(button: HTMLElement): Promise<string> {
  const group = button.parentElement;
  const figure = button.closest('figure[id], section[id]');
  if (!group || !figure) throw new Error('a button outside a figure');
  const t = figureWords[group.dataset['lang'] === 'en' ? 'en' : 'zh'];
  const invented = document.querySelector<HTMLElement>('[data-invented]')?.dataset['invented'];
  const stem = [invented, group.dataset['name']].filter(Boolean).join('-');
  const saved = (content: BlobPart, kind: string, type: string) => {
    saveFile(new Blob([content], { type }), `${stem}.${kind}`);
    return t.saved(`${stem}.${kind}`);
  };
  try {
    switch (button.dataset['save']) {
      case 'csv': {
        const text = csvOfFigure(figure, t.lanes);
        return text === null ? t.noTable : saved(text, 'csv', 'text/csv;charset=utf-8');
      }
      case 'svg':
      case 'png': {
        const picture = pictureOf(figure, group.dataset['note'] ?? '');
        if (!picture) return t.noPicture;
        if (button.dataset['save'] === 'svg')
          return saved(picture.text, 'svg', 'image/svg+xml;charset=utf-8');
        const pixels = await pngOf(picture);
        return pixels ? saved(pixels, 'png', 'image/png') : t.tooLarge;
      }
      default:
        return await copyLink(figure.id, t);
    }
  } catch {
    return t.failed;
  }
}

async function copyLink(id: string, t: (typeof figureWords)['zh']): Promise<string> {
  const address = `${location.origin}${location.pathname}${location.search}#${encodeURIComponent(id)}`;
  try {
    await navigator.clipboard.writeText(address);
    return t.copied;
  } catch {
    // Refused on plain http and by some settings: shown, it can be copied by hand.
    return t.byHand(address);
  }
}

function answer(): void {
  for (const button of document.querySelectorAll<HTMLElement>('button[data-save][aria-busy]')) {
    const status = button.parentElement?.querySelector('[role=status]');
    button.removeAttribute('aria-busy');
    // Emptied first: the same words again would not be read out.
    if (status) status.textContent = '';
    void act(button).then((text) => {
      if (status) status.textContent = text;
    });
  }
}

document.addEventListener('duibiao:save', answer);
answer();
