import { afterEach } from 'vitest';
import { closePages } from './browser.ts';

// Here and not beside `openPage`: files of one worker share that module, and hooks belong to the file that is running.
afterEach(closePages);
