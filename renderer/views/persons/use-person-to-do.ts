import type { Register } from '../../../shared/contract/person-operations.ts';
import { REGISTER_FIELDS } from '../../../shared/domain/persons/person.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useHasPersons } from './use-persons.ts';

/** Parts of the register that nobody has made theirs: what is only proposed is not written. */
export const countMissing = ({ fields }: Pick<Register, 'fields'>): number =>
  REGISTER_FIELDS.filter((field) => fields[field] === null).length;

export interface PersonToDo {
  readonly expired: number;
  readonly toConfirm: number;
  /** Who is known, when the register is not complete; 0 otherwise. */
  readonly unregistered: number;
  readonly missing: number;
}

/** What waits about persons; a project that knows nobody has no register to keep. Null until it is known. */
export const usePersonToDo = (): PersonToDo | null => {
  const enabled = useHasPersons();
  const due = useOperation('person.due', {}, { enabled }).data;
  const register = useOperation('person.register', {}, { enabled }).data;
  if (!due || !register) return null;
  const missing = countMissing(register);
  return {
    expired: due.expired.length,
    toConfirm: due.toConfirm.length,
    unregistered: missing > 0 ? register.persons : 0,
    missing,
  };
};

export const isNothingToDo = (todo: PersonToDo | null): boolean =>
  todo === null || todo.expired + todo.toConfirm + todo.unregistered === 0;
