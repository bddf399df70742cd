/** What each built part is made from, and whether it is still fresh: sizes and times only, a few milliseconds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './setup.mjs';

const always = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'test/tools/build.mjs'];

/** What an exported page is built from. */
const pageInputs = [
  'renderer/page',
  'renderer/canvas',
  ...['appearance', 'drawing', 'sheet', 'format.ts', 'icons.ts', 'look.ts'].map(
    (part) => `shared/domain/${part}`,
  ),
  ...['fr/page.ts', 'en/page.ts', 'typography.ts'].map((part) => `shared/domain/words/${part}`),
];

/** Part → its inputs. A part is rebuilt as a whole when one of them changes. */
export const PARTS = {
  main: ['shared', 'electron/main', ...always],
  preload: ['electron/preload', 'shared/contract', ...always],
  renderer: ['renderer', 'shared/domain', 'shared/contract', ...always],
  resources: [
    'resources',
    'package-lock.json',
    'shared/domain/adjacency.ts',
    'shared/domain/territory.ts',
    'shared/domain/text.ts',
    ...pageInputs,
    ...['build', 'build-fonts', 'build-page', 'build-territories', 'territory-links', 'territory-rows'].map(
      (tool) => `test/tools/${tool}.mjs`,
    ),
  ],
};

function* filesUnder(path) {
  if (!existsSync(path)) return;
  const stats = statSync(path);
  if (!stats.isDirectory()) {
    yield `${path} ${stats.size} ${stats.mtimeMs}`;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!name.endsWith('.tsbuildinfo')) yield* filesUnder(join(path, name));
  }
}

const signatureOf = (inputs) => {
  const hash = createHash('sha256');
  for (const input of inputs) for (const line of filesUnder(at(input))) hash.update(line);
  return hash.digest('hex');
};

export const signatures = () =>
  Object.fromEntries(Object.entries(PARTS).map(([part, inputs]) => [part, signatureOf(inputs)]));

const stampOf = (part) => at('out', `.${part}.stamp`);
const builtSignature = (part) => (existsSync(stampOf(part)) ? readFileSync(stampOf(part), 'utf8') : '');

export const stalePartsOf = (now) =>
  Object.keys(PARTS).filter((part) => !existsSync(at('out', part)) || builtSignature(part) !== now[part]);

export const isBuilt = (parts) => !stalePartsOf(signatures()).some((part) => parts.includes(part));

export const markBuilt = (part, signature) => {
  mkdirSync(at('out'), { recursive: true });
  writeFileSync(stampOf(part), signature);
};
