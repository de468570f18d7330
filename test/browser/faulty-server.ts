import http, { type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { close, createServer, listen } from '../../scripts/serve.ts';

/** An answer that is spoilt, as lines, proxies and half-copied folders do. */
export interface Fault {
  path: RegExp;
  answer: (path: string, response: ServerResponse) => void;
}

/** A server of the site in `root()` for the tests of a file; its `faults` last for one test. */
export function serveFaulty(root: () => string): { origin: string; faults: Fault[] } {
  const state = { origin: '', faults: [] as Fault[] };
  let server: http.Server;
  beforeAll(async () => {
    const site = createServer({ root: root() });
    server = http.createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname;
      const fault = state.faults.find((one) => one.path.test(path));
      if (fault) fault.answer(path, response);
      else site.emit('request', request, response);
    });
    state.origin = new URL(await listen(server, '127.0.0.1', 0)).origin;
  });
  afterEach(() => {
    state.faults = [];
  });
  afterAll(() => close(server));
  return state;
}
