// The Nu HTML checker over the pages of a folder.
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './process.mjs';

const jar = fileURLToPath(new URL('../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

/**
 * Arguments for Java. No --Werror: the validator warns of what the standard allows, such as a heading outside of a
 * section. Two things of the standards it does not know yet: `paint-order` in CSS, and `<link rel="expect" blocking>`.
 * @param {string[]} places files and folders
 */
const vnuArguments = (places) => [
  // It has ended before a better translation of its code would pay; a quick one needs more of the stack.
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Xss2m',
  '-jar',
  jar,
  '--errors-only',
  '--filterpattern',
  '.*paint-order.*|.*link.*blocking.*stylesheet.*',
  '--skip-non-html',
  '--format',
  'json',
  ...places,
];

/**
 * Errors in the pages of a folder, or in some of its files; throws when the validator itself does not run.
 * @param {string} java
 * @param {string} root
 * @param {string[]} [files]
 * @returns {Promise<{ path: string, text: string }[]>}
 */
export async function checkHtml(java, root, files) {
  const { code, output } = await run(java, vnuArguments(files ?? [root]), { seconds: 1200 });
  const start = output.indexOf('{"');
  if (start === -1) throw new Error(`the HTML checker said (${code}): ${output.slice(0, 500)}`);
  /** @type {{ messages: { url?: string, message: string, lastLine?: number }[] }} */
  const { messages } = JSON.parse(output.slice(start));
  return messages.map(({ url, message, lastLine }) => ({
    path: url ? pathOf(fileURLToPath(url), resolve(root)) : '/',
    text: lastLine ? `line ${lastLine}: ${message}` : message,
  }));
}

/**
 * @param {string} file
 * @param {string} root
 */
const pathOf = (file, root) =>
  `/${relative(root, join(file)).split(sep).join('/')}`.replace(/\/index\.html$/, '/');
