// Notes copies of one project, and takes every other away again, as fast as it can, beside others that do the same.
import { writeFileSync } from 'node:fs';
import { appendLine, type BackupLine } from '../../shared/node/services/backups/manifest.ts';
import { shelfOf } from '../../shared/node/services/backups/shelf.ts';

const [root = '', projectId = '', ids = '[]'] = process.argv.slice(2);
const shelf = shelfOf(root, projectId);
const lineOf = (id: string): BackupLine => ({
  id,
  file: `${id}.alliage`,
  sha256: id.padStart(64, '0'),
  bytes: 1,
  schema: 6,
  at: '2026-01-01T00:00:00.000Z',
  reason: 'regular',
  app: null,
  path: null,
  entities: 0,
  relations: 0,
  revision: 0,
  entry: null,
  after: null,
  next: null,
});
shelf.prepare();
for (const [at, id] of (JSON.parse(ids) as string[]).entries()) {
  const line = lineOf(id);
  writeFileSync(shelf.pathOf(line), id);
  appendLine(shelf.manifest, line);
  if (at % 2 === 1) shelf.remove(line);
}
