import { expect, it } from 'vitest';
import { startView } from '../../shared/domain/view.ts';
import { anOpenProject, codeOf } from '../helpers/application.ts';

/** A sheet waits for measures and places in threads: closing the project meanwhile ended in an unexpected error. */
it('a preview whose project is closed meanwhile says that there is no project', async () => {
  const { call } = await anOpenProject('trois-rivieres');
  // Without a place yet: one is looked for in a thread, from records that were read before.
  await call('entity.add', { kind: 'actor', name: 'Nouvelle venue', set: {} });
  const preview = codeOf(
    call('export.preview', {
      format: 'svg',
      picture: 'graph',
      view: startView,
      territory: null,
      title: null,
      subtitle: null,
      size: 'a4',
      theme: 'light',
      audience: 'internal',
      withPersons: false,
      csv: 'fr',
      on: '2026-11-24',
    }),
  );
  await new Promise((resolve) => setImmediate(resolve));
  await call('project.close', {});
  expect(await preview).toBe('E-NO-PROJECT');
});
