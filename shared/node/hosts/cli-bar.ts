import { Presets, SingleBar } from 'cli-progress';
import type { Application } from '../services/application.ts';

/** A bar on standard error while a long job runs; it goes when the job is done. */
export const showProgress = (application: Application, rowsRead: (rows: number) => string): void => {
  let bar: SingleBar | null = null;
  let read = '';
  application.subscribe((event) => {
    if (event.event !== 'job.progress') return;
    if (event.rows) read = rowsRead(event.rows);
    if (!bar) {
      bar = new SingleBar(
        { format: '{label} {bar} {percentage} % {read}', stream: process.stderr, clearOnComplete: true },
        Presets.shades_classic,
      );
      bar.start(1, 0, { label: event.label, read });
    }
    bar.update(event.done, { label: event.label, read });
    if (event.done >= 1) {
      bar.stop();
      bar = null;
      read = '';
    }
  });
};
