import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ code: number, output: string }} Outcome */

const isWindows = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | undefined} */
let interruptedBy;

/**
 * Runs a program to its end without standard input. Never rejects: a program that cannot start has code 127.
 * Whatever the program started and left behind is ended with it, and a signal to us ends both.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, show?: boolean, seconds?: number }} [options]
 *   `show` passes the output on instead of collecting it; after `seconds` the program is ended with code 124
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd = process.cwd(), env = {}, show = false, seconds = 0 } = {}) {
  if (running.size === 0) for (const signal of endings) process.on(signal, interrupt);
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...(show ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    // A process group of its own, so that one signal reaches the program and all it started.
    detached: !isWindows,
  });
  running.add(child);

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  let late = false;
  const timer = seconds
    ? setTimeout(() => {
        late = true;
        signalGroup(child, 'SIGTERM');
        setTimeout(() => signalGroup(child, 'SIGKILL'), 5000).unref();
      }, seconds * 1000)
    : undefined;

  return new Promise((resolve) => {
    // Not 'close', which waits for every holder of the pipes: a forgotten grandchild would keep us here.
    child.once('exit', () => signalGroup(child, 'SIGKILL'));
    child.once('error', (error) => (output += `${command}: ${error.message}\n`));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (interruptedBy) {
        if (running.size === 0) process.exit(128 + constants.signals[interruptedBy]);
        return;
      }
      if (running.size === 0) for (const ending of endings) process.off(ending, interrupt);
      if (late) output += `\nEnded after ${seconds} s without an answer.\n`;
      // Some programs colour their words whatever NO_COLOR says.
      resolve({ code: late ? 124 : exitCode(code, signal), output: stripVTControlCharacters(output) });
    });
  });
}

/**
 * Runs a program of this clone with the Node that runs us.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);

/** @type {NodeJS.Signals[]} */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param {NodeJS.Signals} signal */
function interrupt(signal) {
  interruptedBy = signal;
  for (const child of running) signalGroup(child, 'SIGTERM');
  setTimeout(() => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  }, 5000).unref();
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has already ended.
  }
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  if (signal) return 128 + constants.signals[signal];
  return code === null || code < 0 ? 127 : code;
}

/**
 * Seconds since `start` (of performance.now()) as people read them: "0.4 s", "12.0 s".
 * @param {number} start
 */
export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
