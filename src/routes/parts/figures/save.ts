import type { Picture } from './figure.ts';

/** Hands a file to the visitor. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own copy once it began; a second is ample.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Pixels of the PNG for one of the SVG: sharp on a good screen and on paper at half the width of A4. */
const density = 2;

/** The same picture in pixels; null where the browser has no canvas that large. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob | null> {
  const image = new Image(width, height);
  // A data address: a canvas that drew an SVG from a blob is not readable in older Safari.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
