import { mkdtemp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, createServer, listen } from '../../scripts/serve.ts';

const files: Record<string, string> = {
  'index.html': '<h1>home</h1>',
  'index.html.br': 'home as brotli',
  'index.html.gz': 'home as gzip',
  '404.html': '<h1>not here</h1>',
  'area/index.html': '<h1>areas</h1>',
  'a:b/index.html': '<h1>colon</h1>',
  '对标.csv': '指标,值',
  'x.arrow': 'arrow',
  'x.wasm': 'wasm',
  'download/SHA256SUMS': 'sums',
  'empty.txt': '',
  '_app/immutable/chunks/a.js': 'chunk',
  '_app/immutable/workers/import.js': 'worker',
};

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

let root: string;
let origin: string;
let server: http.Server;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'duibiao serve '));
  root = join(folder, 'build');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), text);
  }
  await mkdir(join(root, 'no-page'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  server = createServer({ root });
  origin = new URL(await listen(server, '127.0.0.1', 0)).origin;
});

afterAll(async () => {
  await close(server);
  await rm(join(root, '..'), { recursive: true });
});

/** Sends the path exactly as written: fetch() would tidy "..", "%" and backslashes away. */
function ask(path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(origin, { path, headers, method }, async (response) => {
      let body = '';
      for await (const chunk of response.setEncoding('utf8')) body += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    request.on('error', reject).end();
  });
}

describe('files', () => {
  it('sends the index of a folder, with the headers of a page', async () => {
    const { status, headers, body } = await ask('/area/?as-of=2024-06-30');
    expect([status, body]).toEqual([200, '<h1>areas</h1>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '14',
      'content-security-policy': "frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
  });

  it.each([
    ['/%E5%AF%B9%E6%A0%87.csv', 'text/csv; charset=utf-8'],
    ['/x.arrow', 'application/vnd.apache.arrow.stream'],
    ['/x.wasm', 'application/wasm'],
    ['/download/SHA256SUMS', 'application/octet-stream'],
    ['/_app/immutable/chunks/a.js', 'text/javascript; charset=utf-8'],
  ])('sends %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('sends an empty file', async () => {
    expect(await ask('/empty.txt')).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '0' },
    });
  });

  it('lets files named by content be kept, and gives a worker its policy', async () => {
    const { headers } = await ask('/_app/immutable/workers/import.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
    );
  });

  it('answers HEAD with the same headers and no body', async () => {
    const get = await ask('/');
    const head = await ask('/', {}, 'HEAD');
    expect(head.body).toBe('');
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  it('refuses other methods', async () => {
    expect(await ask('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('twins', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', 'home as brotli'],
    ['gzip', 'gzip', 'home as gzip'],
    ['GZIP;q=0.5, br;q=0', 'gzip', 'home as gzip'],
    ['br;q=0.0', undefined, '<h1>home</h1>'],
    ['identity', undefined, '<h1>home</h1>'],
  ])('for Accept-Encoding "%s" it sends %s', async (accept, encoding, body) => {
    const answer = await ask('/', { 'accept-encoding': accept });
    expect([answer.headers['content-encoding'], answer.body]).toEqual([encoding, body]);
    expect(answer.headers).toMatchObject({
      vary: 'Accept-Encoding',
      'content-type': 'text/html; charset=utf-8',
    });
  });

  it('sends the file itself when it has no twin', async () => {
    const { headers, body } = await ask('/area/', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], body]).toEqual([undefined, '<h1>areas</h1>']);
  });
});

describe('ETag', () => {
  it('answers 304 without a body to a reader who has the file', async () => {
    const { etag } = (await ask('/')).headers;
    const again = await ask('/', { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect(again.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
  });

  it('differs between a file and its twin', async () => {
    const { etag } = (await ask('/')).headers;
    const again = await ask('/', { 'if-none-match': etag, 'accept-encoding': 'br' });
    expect([again.status, again.body]).toEqual([200, 'home as brotli']);
  });

  it('changes with the file', async () => {
    const { etag } = (await ask('/x.wasm')).headers;
    await utimes(join(root, 'x.wasm'), 1, 1);
    expect((await ask('/x.wasm', { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('addresses without a file', () => {
  it.each(['/nothing', '/nothing/', '/no-page', '/no-page/', '/index.html/', `/${'x'.repeat(300)}`])(
    'answers %s with the page for it and status 404',
    async (path) => {
      const { status, body, headers } = await ask(path);
      expect([status, body]).toEqual([404, '<h1>not here</h1>']);
      expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
    },
  );

  it('never lets a missing file be kept for a year', async () => {
    expect((await ask('/_app/immutable/chunks/gone.js')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['/area', './area/'],
    ['/area?as-of=2024-06-30', './area/?as-of=2024-06-30'],
    ['/a:b', './a:b/'],
    ['//area', './area/'],
  ])('sends %s on to %s, which holds in any sub-folder', async (path, location) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.location]).toEqual([308, location]);
  });
});

describe('attacks', () => {
  it.each([
    '/../secret.txt',
    '/area/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
  ])('refuses to leave the root by %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body).not.toContain('secret');
  });

  it.each(['/%', '/%zz', '/%ff', '/%00', 'http://other.example/'])(
    'answers the malformed %s with 400',
    async (path) => {
      const { status, headers } = await ask(path);
      expect([status, headers['x-content-type-options']]).toEqual([400, 'nosniff']);
    },
  );
});

describe('listen', () => {
  it('refuses a port that was asked for and is taken', async () => {
    const second = createServer({ root });
    await expect(listen(second, '127.0.0.1', Number(new URL(origin).port))).rejects.toThrow('is in use');
  });

  it('takes the next free port when none was asked for', async () => {
    const servers = [createServer({ root }), createServer({ root })];
    const ports: number[] = [];
    for (const each of servers) ports.push(Number(new URL(await listen(each, '127.0.0.1')).port));
    await Promise.all(servers.map(close));
    expect(ports[0]).toBeGreaterThanOrEqual(4173);
    expect(ports[1]).toBeGreaterThan(ports[0] ?? Infinity);
  });
});
