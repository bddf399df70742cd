import { expect, it } from 'vitest';
import type { EntityId } from '../../shared/domain/entity.ts';
import { anOpenProject, type TestApplication } from '../helpers/application.ts';
import { exportOptions } from '../helpers/export-options.ts';

const passOn = async (from: TestApplication, format: string): Promise<TestApplication> => {
  const into = await anOpenProject();
  const file = from.application.files.register(into.path(`projet.${format}`));
  const { files } = await from.call('export.create', { ...exportOptions({ format }), file });
  await into.call('import.run', { files: files.map(({ name }) => into.file(name)), job: 'import' });
  return into;
};
const onlyRecord = async ({ call }: TestApplication) => {
  const { ecosystem, positions } = await call('graph.load', {});
  const [entity] = ecosystem.entities;
  return { record: await call('entity.get', { entity: entity?.id ?? '' }), positions };
};

/**
 * An alias that differs from another by its capitals alone, and whether a place was pinned, were lost by our own JSON; the
 * audience, the assessor of a maturity and the whole source of a statement by our own CSV.
 */
it('aliases, audiences, sources and pinned places come back from our own files', async () => {
  const from = await anOpenProject();
  const { id } = await from.call('entity.add', {
    kind: 'actor',
    name: 'Persée',
    set: { aliases: 'PERSEE 3C;Persee 3c', audience: 'internal', statements: 'dotation@2024|Rapport=3 M€' },
  });
  await from.call('position.save', {
    positions: [{ id: id as EntityId, x: 3, y: 4, pinned: true }],
    initial: false,
    arrangement: null,
  });
  const before = (await onlyRecord(from)).record;
  for (const format of ['json', 'csv', 'xlsx', 'gexf', 'graphml']) {
    const { record, positions } = await onlyRecord(await passOn(from, format));
    const { aliases, audience, statements } = record;
    expect([format, { aliases, audience, statements }]).toEqual([
      format,
      { aliases: before.aliases, audience: 'internal', statements: before.statements },
    ]);
    if (format === 'json') expect(positions).toMatchObject([{ x: 3, y: 4, pinned: true }]);
  }
});
