import type { InputOf } from '../../../shared/contract/contract.ts';
import type { PersonRecord } from '../../../shared/contract/person-operations.ts';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';

export type Person = PersonRecord;

/** Persons are of the project as it is: a frozen state holds none. */
export const useHasPersons = (): boolean => {
  const project = useProject();
  return project !== null && project.snapshot === null;
};

/** Why nobody can be shown; null when somebody can. */
export const useNobodyReason = (): 'persons.noProject' | 'persons.snapshot' | null => {
  const project = useProject();
  if (project === null) return 'persons.noProject';
  return project.snapshot === null ? null : 'persons.snapshot';
};

export const usePersons = (asked: InputOf<'person.list'>, enabled = true) => {
  const hasPersons = useHasPersons();
  return useOperation('person.list', asked, { enabled: enabled && hasPersons, keepPrevious: true });
};
