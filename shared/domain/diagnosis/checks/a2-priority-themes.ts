import type { EntityId } from '../../entity.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import { foldText } from '../../text.ts';
import type { Check, Subject } from '../check.ts';
import {
  entitiesFact,
  evidenceOf,
  isCompositionKnown,
  someWords,
  toComplete,
  toSuggestions,
} from '../check-parts.ts';
import { endsOf } from '../whereabouts.ts';

const GOAL = /^(?:odd|sdg)?\s*(\d{1,2})$/;

/** Its own; a programme without any has those of what it covers. */
const prioritiesOf = (terrain: Terrain, subject: Subject): readonly string[] => {
  const own = terrain.entityOf(subject.id)?.priorities ?? [];
  const asked =
    own.length > 0 ? own : endsOf(terrain, subject).flatMap((id) => terrain.entityOf(id)?.priorities ?? []);
  return [...new Set(asked)].sort();
};

/** A theme is a word of people, the same but for case and accents; a goal is a number. */
const isAbout = (terrain: Terrain, alliance: EntityId, priority: string): boolean => {
  const { themes = [], sdgs = [] } = terrain.entityOf(alliance) ?? {};
  const goal = GOAL.exec(foldText(priority))?.[1];
  if (goal !== undefined && sdgs.includes(Number(goal))) return true;
  return themes.some((theme) => foldText(theme) === foldText(priority));
};

/**
 * A2, each priority theme of the territory has an alliance (or a PTCE) that joins two families or more. Partial where
 * some have. Absent only where the composition is known and so are the members of alliances on these themes. Without
 * stated priorities there is nothing to hold it against: unknown.
 */
export const priorityThemes: Check = {
  id: 'A2',
  axis: 'alliances',
  weight: 1,
  reach: 'partners',
  read: (terrain, subject) => {
    const priorities = prioritiesOf(terrain, subject);
    const joining = subject.alliances.filter((id) => terrain.familiesOf(id).size > 1);
    const on = (ids: readonly EntityId[], priority: string) =>
      ids.filter((id) => isAbout(terrain, id, priority));
    const covered = priorities.filter((priority) => on(joining, priority).length > 0);
    const rest = priorities.filter((priority) => !covered.includes(priority));
    const alliances = [...new Set(covered.flatMap((priority) => on(joining, priority)))].sort();
    const facts = {
      ...someWords('covered', covered),
      ...someWords('rest', rest),
      count: { kind: 'count', value: priorities.length } as const,
      alliances: entitiesFact(alliances),
    };
    const evidence = evidenceOf(alliances);
    const action = toSuggestions('alliances', 'R14', 'R15');
    if (priorities.length === 0)
      return { state: 'unknown', facts, evidence, action: toComplete(subject.id, 'priorities') };
    if (rest.length === 0) return { state: 'met', facts, evidence, action: null };
    if (covered.length > 0) return { state: 'partial', facts, evidence, action };
    const open = rest
      .flatMap((priority) => on(subject.alliances, priority))
      .find((id) => !terrain.isDocumented(id, 'members'));
    if (isCompositionKnown(terrain, subject) && open === undefined)
      return { state: 'absent', facts, evidence, action };
    return { state: 'unknown', facts, evidence, action: toComplete(open ?? subject.id, 'documented') };
  },
};
