import { join } from 'node:path';
import { anOpenProject, type TestApplication } from './application.ts';
import { startHolder } from './processes.ts';

/** A project that was closed here once, then edited by a process that was killed after it had said that many lines. */
export const aCutSession = async (said: number): Promise<TestApplication> => {
  const project = await anOpenProject();
  await project.call('entity.add', { kind: 'actor', name: 'Enregistré', set: {} });
  await project.call('project.close', {});
  const holder = startHolder(join(project.folder, 'home'), project.path('essai.alliage'), 'edit');
  await holder.said(said);
  await holder.kill();
  return project;
};
