// Fetched by src/start.js on the first sign of interest. The dialog follows as a part of its own, with its styles.
const root = document.documentElement;
const part = import('./dialog.ts').catch(() => null);

async function open(): Promise<void> {
  const button = document.querySelector<HTMLElement>('button[data-search]');
  const dialog = 'HTMLDialogElement' in window ? await part : null;
  delete root.dataset['searching'];
  if (dialog)
    dialog.openSearch({
      base: button?.dataset['base'] ?? '',
      lang: button?.dataset['lang'] === 'en' ? 'en' : 'zh',
    });
  // An old browser, a lost line, a new deployment in the middle: the plain list does without all this.
  else if (button?.dataset['instead']) location.href = button.dataset['instead'];
}

document.addEventListener('duibiao:search', () => void open());
if (root.dataset['searching'] !== undefined) void open();
