import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Zippable } from 'fflate';
import type { PublishedFile } from '../../src/data/partitions.ts';

/** A folder being filled, empty at first; it remembers the checksums of what it holds. */
export class Folder {
  private readonly sums = new Map<string, string>();

  constructor(private readonly path: string) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
  }

  write(name: string, content: string | Uint8Array): PublishedFile {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.sums.set(name, sha256);
    return { path: name, sha256, bytes: bytes.length };
  }

  /** All files, for a zip. */
  contents(prefix: string): Zippable {
    return Object.fromEntries(
      [...this.sums.keys()].map((name) => [prefix + name, readFileSync(join(this.path, name))]),
    );
  }

  writeSums(): void {
    const lines = [...this.sums].map(([name, sum]) => `${sum}  ${name}`).sort();
    this.write('SHA256SUMS', `${lines.join('\n')}\n`);
  }
}
