import type { FormatId } from '@export/formats.ts';
import { saveFile } from '../figures/save.ts';
import { exportInWorker, type ExportJob } from './hand-over.ts';
import type { WrittenFile } from './protocol.ts';

/** One export at a time: where it stands, and what became of the last. */
export class ExportRun {
  state = $state<'idle' | 'preparing' | 'writing' | 'saved' | 'cancelled' | 'failed'>('idle');
  /** Rows written, and rows in all. */
  done = $state(0);
  total = $state(0);
  /** The file of the last export. */
  saved = $state.raw<{ name: string; rows: number; bytes: number } | null>(null);
  /** Its description, where the format has no room for it. */
  description = $state.raw<WrittenFile | null>(null);
  /** Why it failed, where the reason is more than bad luck. */
  reason = $state('');

  private running: AbortController | null = null;

  get busy(): boolean {
    return this.state === 'preparing' || this.state === 'writing';
  }

  /** Writes what `job` answers with and hands the file to the visitor. */
  async start(format: FormatId, job: (format: FormatId) => Promise<ExportJob>): Promise<void> {
    if (this.busy) return;
    const running = new AbortController();
    this.running = running;
    this.description = null;
    this.reason = '';
    this.done = 0;
    this.total = 0;
    this.state = 'preparing';
    try {
      const ready = await job(format);
      if (this.running !== running) return;
      this.total = ready.table.rowCount;
      this.state = 'writing';
      const [file, description] = await exportInWorker(format, ready, {
        signal: running.signal,
        onProgress: (rows) => (this.done = rows),
      });
      if (!file) throw new Error('nothing was written');
      saveFile(file.blob, file.name);
      this.saved = { name: file.name, rows: this.total, bytes: file.blob.size };
      this.description = description ?? null;
      this.state = 'saved';
    } catch (error) {
      // Cancelled meanwhile: the visitor has been told.
      if (this.running !== running) return;
      this.reason = error instanceof Error ? error.message : '';
      this.state = 'failed';
    }
  }

  /** Gives the running export up; nothing is saved. */
  cancel(): void {
    this.running?.abort();
    this.running = null;
    this.state = 'cancelled';
  }

  saveDescription(): void {
    if (this.description) saveFile(this.description.blob, this.description.name);
  }
}
