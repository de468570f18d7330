export interface FileType {
  mime: string;
  /** Worth a .br and a .gz beside it. Pictures, fonts and archives are compressed already. */
  compress: boolean;
}

const compressed = (mime: string): FileType => ({ mime, compress: true });
const asIs = (mime: string): FileType => ({ mime, compress: false });

const byExtension = new Map<string, FileType>([
  ['.html', compressed('text/html; charset=utf-8')],
  ['.js', compressed('text/javascript; charset=utf-8')],
  ['.mjs', compressed('text/javascript; charset=utf-8')],
  ['.css', compressed('text/css; charset=utf-8')],
  ['.json', compressed('application/json; charset=utf-8')],
  ['.webmanifest', compressed('application/manifest+json; charset=utf-8')],
  ['.svg', compressed('image/svg+xml; charset=utf-8')],
  ['.csv', compressed('text/csv; charset=utf-8')],
  ['.txt', compressed('text/plain; charset=utf-8')],
  ['.xml', compressed('application/xml; charset=utf-8')],
  ['.arrow', compressed('application/vnd.apache.arrow.stream')],
  // The browser compiles WebAssembly while it arrives only under exactly this type.
  ['.wasm', compressed('application/wasm')],
  ['.png', asIs('image/png')],
  ['.ico', asIs('image/x-icon')],
  ['.webp', asIs('image/webp')],
  ['.woff2', asIs('font/woff2')],
  ['.zip', asIs('application/zip')],
  ['.xlsx', asIs('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')],
]);

/** Every extension that the site uses. */
export const extensions = [...byExtension.keys()];

const unknown = asIs('application/octet-stream');

/** The type of a file by its name. */
export function fileType(path: string): FileType {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
  return byExtension.get(extension.toLowerCase()) ?? unknown;
}
