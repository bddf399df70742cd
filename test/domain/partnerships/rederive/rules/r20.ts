import { equally, howMany, one } from '../plain.ts';
import { areTied, entityOf, sorted, type World } from '../world.ts';
import {
  type FoundGap,
  isProject,
  openOf,
  type SecondRule,
  sharedTopics,
  toFound,
  topicFacts,
  unmarked,
} from './found.ts';
import { isNear } from './near.ts';

const projectsOf = (world: World, id: string): string[] =>
  openOf(world, 'initiative').filter(
    (project) =>
      isProject(world, project) &&
      sharedTopics(world, id, project).length > 0 &&
      isNear(world, id, project, 50),
  );

/** An academic actor linked to no project of its themes nearby. */
export const r20: SecondRule = {
  relation: 'participates-in',
  find: (world) =>
    openOf(world, 'actor')
      .filter((id) => entityOf(world, id).type === 'academic')
      .flatMap((id): FoundGap[] => {
        const projects = projectsOf(world, id);
        if (projects.length === 0 || projects.some((project) => areTied(world, id, project))) return [];
        const topics = sorted(projects.flatMap((project) => sharedTopics(world, id, project)));
        return [
          toFound({
            scope: id,
            facts: { scope: one(id), projects: howMany(projects), ...topicFacts(id, topics) },
            evidence: equally([id]),
            missing: unmarked(world, [id], ['partners']),
            importance: 0.5,
          }),
        ];
      }),
  fits: (world, { scope }, from, to) =>
    from === scope && projectsOf(world, scope).includes(to) ? { facts: {}, evidence: equally([to]) } : null,
};
