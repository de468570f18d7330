// What the tests need from the machine besides npm packages: a browser, fonts for Chinese, Java, a reader of PDF, a spreadsheet program.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './process.mjs';

const { env, platform } = process;

/** Chromium without windows: the same pages for a quarter less work, since nothing is drawn around them. */
const windowless = 'chromium-headless-shell';

/**
 * The Chromium, Chrome or Edge to test with: CHROME, then the PATH, then the usual places.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = env['DUIBIAO_CHROMIUM'] ?? env['CHROME'];
  if (named) return existsSync(named) ? named : undefined;
  const names = [
    windowless,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  return names.map(onPath).find(Boolean) ?? usualPlaces().find((place) => existsSync(place));
}

/** @returns {string[]} */
function usualPlaces() {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (platform !== 'win32') return [];
  const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  return roots.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
}

/**
 * A Java that starts. macOS has a `java` that only tells where to buy one.
 * @returns {Promise<string | undefined>}
 */
export async function findJava() {
  const home = env['JAVA_HOME'];
  const candidates = [home && join(home, 'bin', 'java'), 'java'];
  for (const java of candidates)
    if (java && (await run(java, ['-version'], { seconds: 30 })).code === 0) return java;
  return undefined;
}

/**
 * Installs on Debian, for root, what is missing. Elsewhere it does nothing: the steps concerned are then skipped.
 * Never throws; what apt says when it fails is printed.
 */
export async function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || !onPath('apt-get')) return;
  const missing = [
    !onPath(windowless) && !env['DUIBIAO_CHROMIUM'] && !env['CHROME'] && windowless,
    (await run('dpkg', ['-s', 'fonts-noto-cjk'])).code !== 0 && 'fonts-noto-cjk',
    !(await findJava()) && 'default-jre-headless',
    !onPath('pdftotext') && 'poppler-utils',
    !onPath('soffice') && 'libreoffice-calc-nogui',
  ].filter((name) => typeof name === 'string');
  if (missing.length === 0) return;

  console.log(`Installing from Debian: ${missing.join(', ')}`);
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, seconds: 1200 };
  // Without a network the tests go on with what there is.
  const hurry = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=30'];
  const update = await run('apt-get', [...hurry, 'update'], quiet);
  const install = await run(
    'apt-get',
    [...hurry, 'install', '-y', '--no-install-recommends', ...missing],
    quiet,
  );
  if (install.code !== 0) console.log(`apt-get failed:\n${update.output}${install.output}`);
}

/** @param {string} name */
function onPath(name) {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
