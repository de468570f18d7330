import { writeReceived } from './write-received.ts';

writeReceived(globalThis as never);
