import { app } from 'electron';

/** Files that macOS names to the application, by no argument. */
export interface OpenedFiles {
  /** Those named so far, and each that is named later. */
  giveTo(listener: (path: string) => void): void;
}

/** Made before `ready`: an application that was started by a file is told of it before then, and once. */
export const collectOpenedFiles = (): OpenedFiles => {
  const waiting: string[] = [];
  let take = (path: string): void => void waiting.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take(path);
  });
  return {
    giveTo: (listener) => {
      take = listener;
      for (const path of waiting.splice(0)) listener(path);
    },
  };
};
