import { app, dialog } from 'electron';
import { isPackage } from './folders.ts';
import { shellWords } from './words.ts';

const words = () => shellWords(app.getLocale().startsWith('fr') ? 'fr' : 'en');

/** Its dialog is shown by a system that is ready, waits for its reader and stops all else: what is written is out before. */
const leave = async (shown: () => string, written = shown): Promise<void> => {
  await app.whenReady();
  await new Promise<void>((settle) => process.stderr.write(`${written()}\n`, () => settle()));
  dialog.showErrorBox('Alliage', shown());
  app.exit(1);
};

/** The application could not start: why is written for whoever mends it, and said in words. */
export const giveUp = (error: unknown): Promise<void> =>
  leave(
    () => (isPackage() ? words().packageNotStarted : words().notStarted),
    () => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );

/** Files of the application are damaged: nothing of them is run. */
export const refuseDamage = (): Promise<void> => leave(() => words().damaged);
