import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '../../../src/data/check/finding.ts';
import { packageSchema } from '../package-schema.ts';
import { plantedDomain } from './planted-domain.ts';
import { plantedForm } from './planted-form.ts';
import type { Planted } from './planted.ts';
import { brief, cellOf, checkSample } from './sample.ts';

const planted = [...plantedForm, ...plantedDomain];

test('the sample has no fault', () => {
  expect(checkSample(() => {})).toEqual([]);
});

function expectedOf({ level, code, at, cell }: Planted): string {
  const [file = '', , column = ''] = at.split(':');
  return `${level ?? 'error'} ${code} ${at} #${cell ?? (column ? cellOf(file, column) : 0)}`;
}

describe('a planted fault is found at its place, and nothing else', () => {
  test.each(planted)('$code: $what', (fault) => {
    const schema = fault.schema ? fault.schema(packageSchema) : packageSchema;
    const findings = checkSample(fault.edit ?? (() => {}), fault.files, schema);
    expect(findings.map(brief)).toEqual([expectedOf(fault)]);
    for (const finding of findings) {
      for (const lang of ['zh', 'en'] as const) {
        expect(formatFinding(finding, lang)).toMatch(/^[^\n]+:\d+(:[^\n]+)? {2}[^\n]+ → [^\n]+$/);
      }
      expect(finding.en.reason + finding.en.mend).not.toMatch(/undefined|NaN|null/);
      expect(finding.zh.reason + finding.zh.mend).not.toMatch(/undefined|NaN|null/);
    }
  });
});

test('every code that the checker can give is planted here', () => {
  const folder = fileURLToPath(new URL('../../../src/data/check/', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const codes = sources.flatMap((name) => {
    const matches = readFileSync(join(folder, name), 'utf8').matchAll(/'([a-z]+\.[a-z_0-9]+)'/g);
    return [...matches].flatMap(([, code = '']) => (/\.(ts|json)$/.test(code) ? [] : [code]));
  });
  expect([...new Set(planted.map(({ code }) => code))].sort()).toEqual([...new Set(codes)].sort());
});
