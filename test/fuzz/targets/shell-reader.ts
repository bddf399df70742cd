import { registerHooks } from 'node:module';

/** What the shell's module asks Electron for, which is not here: the language and the colours of the system. */
const ELECTRON = `data:text/javascript,
export const app = { getLocale: () => 'fr-FR' };
export const nativeTheme = { shouldUseDarkColors: false };`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier.endsWith('/node_modules/electron/index.js')
      ? { url: ELECTRON, shortCircuit: true }
      : next(specifier, context),
});

/** Where the window was, as the desktop's shell reads it. */
export const { readShellState } = await import('../../../electron/main/shell-state.ts');
