import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { run, runNode } from '../../scripts/steps/process.mjs';

it('returns the exit code and what was said', async () => {
  const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
  expect(await runNode(['-e', script])).toEqual({ code: 3, output: expect.stringMatching(/out|err/) });
});

it('reports a program that does not exist', async () => {
  const { code, output } = await run('no-such-program', []);
  expect(code).toBe(127);
  expect(output).toContain('no-such-program');
});

it('gives no standard input, so that nothing waits for an answer', async () => {
  const script = 'process.stdin.on("data", () => {}).on("end", () => console.log("ended"))';
  expect(await runNode(['-e', script])).toEqual({ code: 0, output: 'ended\n' });
});

it('ends what hangs', async () => {
  const { code, output } = await runNode(['-e', 'setInterval(() => {}, 1000)'], { seconds: 0.5 });
  expect(code).toBe(124);
  expect(output).toContain('Ended after 0.5 s');
});

it.skipIf(process.platform === 'win32')('ends what a program leaves behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-process-'));
  const heartbeat = join(folder, 'heartbeat');
  const lives = `setInterval(() => require('node:fs').appendFileSync(${JSON.stringify(heartbeat)}, '.'), 20)`;
  // It inherits the pipes: whoever waits for these to close waits for it.
  const script = `
    const { spawn } = require('node:child_process');
    spawn(process.execPath, ['-e', ${JSON.stringify(lives)}], { stdio: 'inherit' });
    const { existsSync } = require('node:fs');
    setInterval(() => { if (existsSync(${JSON.stringify(heartbeat)})) process.exit(0); }, 20);`;
  expect((await runNode(['-e', script])).code).toBe(0);
  const beats = statSync(heartbeat).size;
  await sleep(200);
  expect(statSync(heartbeat).size).toBe(beats);
  rmSync(folder, { recursive: true });
});
