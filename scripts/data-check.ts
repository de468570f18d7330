import { parseArgs } from 'node:util';
import { checkPackage } from '../src/data/check/check-package.ts';
import { formatFinding, type Lang, type Level } from '../src/data/check/finding.ts';
import { PackageError, readPackage } from '../src/data/package-files.ts';

const usage = 'node scripts/run.mjs data-check [--package DIR] [--lang zh|en]';
const levels: Record<Lang, Record<Level, string>> = {
  zh: { error: '错误', warning: '警告' },
  en: { error: 'error  ', warning: 'warning' },
};

/** Checks a data package and prints what is wrong with it. Answers the exit code: 1 on any error. */
export async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    console.error(usage);
    return 1;
  }
  const { dir, lang } = options;
  try {
    const { schema, files } = readPackage(dir);
    const findings = checkPackage(schema, files);
    for (const finding of findings)
      console.log(`${levels[lang][finding.level]} ${formatFinding(finding, lang)}`);
    const errors = findings.filter(({ level }) => level === 'error').length;
    console.log(summary(lang, files.size, errors, findings.length - errors));
    return errors > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    console.error(error[lang]);
    return 1;
  }
}

function readOptions(args: string[]): { dir: string; lang: Lang } | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        package: { type: 'string', default: 'public/data' },
        lang: { type: 'string', default: 'zh' },
      },
    });
    return values.lang === 'zh' || values.lang === 'en' ? { dir: values.package, lang: values.lang } : null;
  } catch {
    return null;
  }
}

function summary(lang: Lang, files: number, errors: number, warnings: number): string {
  return lang === 'zh'
    ? `检查了 ${files} 个文件：${errors} 个错误，${warnings} 个警告`
    : `${files} files checked: ${errors} errors, ${warnings} warnings`;
}
