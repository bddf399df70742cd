import { expect, test } from 'vitest';
import { emptyEntity } from '../../../shared/domain/entity.ts';
import { emptyRelation } from '../../../shared/domain/relation.ts';
import { anApplication } from '../../helpers/application.ts';
import { plantedProject } from '../../helpers/planted-project.ts';
import { aProjectFile } from '../../helpers/project-file.ts';
import { DAY } from '../../helpers/suggesting.ts';

test('a project with enough dated links tells what they have taught, and its suggestions are those', async () => {
  const { call, path, file } = anApplication();
  const { entities, relations } = plantedProject({ actors: 150, years: 7, seed: 1 });
  const at = '2026-01-01T00:00:00.000Z';
  aProjectFile(
    path('planted.alliage'),
    entities.map(({ id, kind, type, name, themes, needs, offers }) => ({
      ...emptyEntity(kind, name, at),
      ...{ id, type, themes, needs, offers },
    })),
    relations.map(({ id, type, from, to, startsOn }) => ({
      ...emptyRelation(type, from, to, at),
      id,
      startsOn,
    })),
  );
  await call('project.open', { file: file('planted.alliage') });
  const list = await call('suggestion.list', { job: 'learned', on: DAY });
  expect(list.mode).toBe('learned');
  const labels = new Map(list.coefficients?.map(({ id, label }) => [id, label]));
  expect(labels.get('common')).toBe('Partenaires communs');
  expect(labels.get('unknown-needs')).toBe('Besoins et offres non renseignés');
  const common = list.coefficients?.find(({ id }) => id === 'common')?.value ?? 0;
  expect(common).toBeGreaterThan(1);
  const parts = list.suggestions.flatMap(({ why }) =>
    why.filter(({ reason }) => reason === 'common-neighbours').map(({ part }) => part),
  );
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) expect(part).toBeLessThan(common);
});
