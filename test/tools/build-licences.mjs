/** `node test/tools/build-licences.mjs`: writes resources/licences/NOTICE.txt; run it when a production package changes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { noticeOf, readLock, shippedPackages } from './licences.mjs';
import { at } from './setup.mjs';

mkdirSync(at('resources', 'licences'), { recursive: true });
writeFileSync(at('resources', 'licences', 'NOTICE.txt'), noticeOf(shippedPackages(readLock())));
