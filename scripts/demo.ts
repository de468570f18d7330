import { demoIdentity, demoPackage } from './generate/demo/package.ts';
import { readOptions } from './generate/options.ts';
import { writePackage } from './generate/write.ts';

const dir = '.cache/demo';

/** Writes the demo package, always the same one, and prints its folder for the build that shows it. */
export function main(args: readonly string[]): number {
  readOptions(args, {});
  writePackage(dir, demoIdentity, demoPackage(1));
  console.log(dir);
  return 0;
}
