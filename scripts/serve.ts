// The reference server for a built site: node scripts/run.mjs serve --root build
// It sends what deploy/nginx.conf sends; the browser tests run against it.
import { once } from 'node:events';
import { open, stat, type FileHandle } from 'node:fs/promises';
import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { fileType } from './file-types.ts';
import { headersFor } from './headers.ts';

const twins = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
];

/** A server, not yet listening, of the files in `root`. */
export function createServer({ root }: { root: string }): Server {
  return http.createServer((request, response) => {
    answer(root, request, response).catch((error: NodeJS.ErrnoException) => {
      // The reader went away in the middle of a file.
      if (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ECONNRESET') return;
      console.error(`${request.url}: ${error.message}`);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The file could not be read.');
    });
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Only GET and HEAD are answered.');
  }
  const [rawPath = '', query] = (request.url ?? '').split(/\?(.*)/s);
  const path = safePath(rawPath);
  if (path === undefined) return sendText(response, 400, 'This address is malformed.');

  const asked = path.endsWith('/') ? `${path}index.html` : path;
  if (await sendFile(root, asked, 200, request, response)) return;
  if (asked === path && (await isFile(join(root, path, 'index.html')))) {
    // Relative, so that it holds in any sub-folder; "./" keeps a colon in the name from reading as a scheme.
    const name = rawPath.slice(rawPath.lastIndexOf('/') + 1);
    response.setHeader('Location', `./${name}/${query === undefined ? '' : `?${query}`}`);
    return sendText(response, 308, 'The address of this page ends with a slash.');
  }
  if (await sendFile(root, '/404.html', 404, request, response)) return;
  sendText(response, 404, 'There is no such file.');
}

/** The decoded path, or undefined when it is malformed or would leave the root. */
function safePath(rawPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
  const dots = path.split('/').some((segment) => segment === '..' || segment === '.');
  return path.startsWith('/') && !dots && !/[\\\0]/.test(path) ? path : undefined;
}

/** Sends the file, or its smallest twin that the reader accepts. False when there is no such file. */
async function sendFile(
  root: string,
  path: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { mime, compress } = fileType(path);
  const accepted = compress ? acceptedEncodings(request.headers['accept-encoding']) : new Set<string>();
  const offers = twins.filter(({ encoding }) => accepted.has(encoding));
  for (const { encoding, extension } of [...offers, { encoding: '', extension: '' }]) {
    // Opened before it is measured: a new build moved into place meanwhile changes nothing for this answer.
    const file = await openFile(join(root, path + extension));
    if (!file) continue;
    try {
      const { size, mtimeMs } = await file.stat();
      const etag = `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`;
      const fresh = status === 200 && matches(request.headers['if-none-match'], etag);
      const headers: Record<string, string | number> = { ...headersFor(path), ETag: etag };
      if (compress) headers['Vary'] = 'Accept-Encoding';
      if (!fresh) {
        headers['Content-Type'] = mime;
        headers['Content-Length'] = size;
        if (encoding) headers['Content-Encoding'] = encoding;
      }
      response.writeHead(fresh ? 304 : status, headers);
      if (fresh || request.method === 'HEAD') response.end();
      else await pipeline(file.createReadStream({ autoClose: false }), response);
    } finally {
      await file.close();
    }
    return true;
  }
  return false;
}

async function openFile(path: string): Promise<FileHandle | undefined> {
  // Asked first: opening a folder succeeds, and opening a named pipe would wait for ever.
  return (await isFile(path)) ? open(path) : undefined;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

function acceptedEncodings(header: string | undefined): Set<string> {
  const offers = (header ?? '').toLowerCase().split(',');
  const wanted = offers.filter((offer) => !/;\s*q=0(\.0*)?\s*$/.test(offer));
  return new Set(wanted.map((offer) => offer.replace(/;.*/s, '').trim()));
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...headersFor('/'), 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/**
 * Starts to listen and returns the address. Without a wish for a port: 4173, or the next free one.
 * A port that was asked for and is taken is an error, since whoever asked will look for the site there.
 */
export async function listen(server: Server, host: string, port?: number): Promise<string> {
  const last = port ?? 4173 + 50;
  for (let candidate = port ?? 4173; ; candidate++) {
    try {
      server.listen(candidate, host);
      await once(server, 'listening');
      const { address, family, port: actual } = server.address() as AddressInfo;
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}/`;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (taken && candidate < last) continue;
      throw taken ? new Error(`port ${candidate} is in use; another can be named with --port`) : error;
    }
  }
}

/** Ends the server, open connections included. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: 'build' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string' },
    },
  });
  const root = resolve(values.root);
  if (!(await isFile(join(root, 'index.html'))))
    throw new Error(`${root} holds no built site (no index.html)`);

  const wish = values.port ?? process.env['PORT'];
  const port = wish ? Number(wish) : undefined;
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
    throw new Error(`"${wish}" is no port`);
  }
  const server = createServer({ root });
  console.log(`Duibiao is served at ${await listen(server, values.host, port)} (Ctrl+C ends it)`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  await close(server);
  return 0;
}
