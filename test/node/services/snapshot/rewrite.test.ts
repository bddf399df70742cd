import { expect, test } from 'vitest';
import type { FrozenContent } from '../../../../shared/contract/snapshot-operations.ts';
import { createSession } from '../../../../shared/node/services/session.ts';
import { loadFrozen } from '../../../../shared/node/services/snapshot/frozen.ts';
import { rewriteSnapshots } from '../../../../shared/node/services/snapshot/rewrite-snapshots.ts';
import { openProject } from '../../../../shared/node/store/open.ts';
import { listSnapshots } from '../../../../shared/node/store/snapshots.ts';
import { anOpenProject } from '../../../helpers/application.ts';

const PERSON = 'Jeanne Témoin';
const clock = () => new Date('2027-01-05T10:00:00Z');
const without = (content: FrozenContent): FrozenContent =>
  JSON.parse(JSON.stringify(content).replaceAll(PERSON, '…')) as FrozenContent;

test('K13 a person is taken out of the snapshots that name them, which say so under a new seal', async () => {
  const project = await anOpenProject('rameau');
  const { call } = project;
  const freeze = (name: string) => call('snapshot.create', { job: 'frozen', name, on: '2026-11-20' });
  const untouched = await freeze('Avant');
  await call('entity.add', { kind: 'actor', name: 'Club', set: { description: `Voir ${PERSON}` } });
  const naming = await freeze('Après');
  await call('project.close', {});

  const path = project.path('essai.alliage');
  const session = createSession({ clock, newId: () => '', author: () => '', emit: () => undefined });
  session.begin({
    project: openProject(path, { readOnly: false, now: clock(), backUp: () => undefined }),
    path,
    frozen: null,
  });
  expect(await rewriteSnapshots({ session, clock }, without, '1 personne effacée à sa demande')).toBe(1);
  expect(await rewriteSnapshots({ session, clock }, without, 'encore')).toBe(0);
  const [after, before] = listSnapshots(session.reader());
  expect(before).toMatchObject({ id: untouched.id, sha256: untouched.sha256, resealed: [] });
  expect(after?.resealed).toEqual([
    {
      before: naming.sha256,
      after: after?.sha256,
      reason: '1 personne effacée à sa demande',
      on: '2027-01-05T10:00:00.000Z',
    },
  ]);
  const frozen = after && loadFrozen(session.reader(), after);
  expect(JSON.stringify(frozen)).not.toContain(PERSON);
  expect(frozen?.content.document.entities.find(({ name }) => name === 'Club')?.description).toBe('Voir …');
  session.end();
});
