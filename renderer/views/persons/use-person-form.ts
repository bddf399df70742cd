import { type FormEvent, useState } from 'react';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import { today } from '../follow-ups/today.ts';
import { fromTyped } from '../view-bar/partial-date-text.ts';
import { changesOf, DATE_FIELDS, draftOf, newDraft, type PersonDraft } from './person-draft.ts';
import type { Person } from './use-persons.ts';

export interface PersonAsked {
  /** Null: somebody new. */
  readonly person: Person | null;
  readonly organisation: EntityId | null;
}

const isReady = (draft: PersonDraft): boolean =>
  draft.name.trim() !== '' &&
  draft.organisation !== null &&
  DATE_FIELDS.every((field) => fromTyped(draft[field]) !== null);

/** Adds or rectifies one; what is missing or refused is said in its field. */
export const usePersonForm = ({ person, organisation }: PersonAsked, close: () => void) => {
  const notify = useNotify();
  const [start] = useState(() => (person ? draftOf(person) : newDraft(organisation, today())));
  const [draft, setDraft] = useState(start);
  /** How often it was sent. */
  const [asked, setAsked] = useState(0);
  const add = useCommand('person.add');
  const set = useCommand('person.set');
  const done = () => {
    if (person) notify.done('persons.messages.changed', {}, { undoable: true });
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked((times) => times + 1);
    if (!isReady(draft) || add.isPending || set.isPending) return;
    const changes = changesOf(start, draft);
    if (person) {
      if (Object.keys(changes).length === 0) return close();
      return set.mutate({ person: person.id, set: changes }, { onSuccess: done });
    }
    const { name = '', organisation: of = '', ...rest } = changes;
    add.mutate(
      { name, organisation: of || (draft.organisation ?? ''), set: rest },
      {
        onSuccess: ({ person: added }) => {
          const { name: at } = added.organisation;
          notify.done('persons.messages.added', { organisation: at ?? '' }, { undoable: true });
          done();
        },
      },
    );
  };
  const error = (person ? set : add).error;
  return {
    draft,
    change: (some: Partial<PersonDraft>) => setDraft((before) => ({ ...before, ...some })),
    submit,
    asked,
    isAsked: asked > 0,
    isPending: add.isPending || set.isPending,
    error,
    /** The sentence of a refusal, beside the field that it is about. */
    refusalOf: (field: string) => (error?.reply.field === field ? error.message : null),
  };
};
export type PersonForm = ReturnType<typeof usePersonForm>;
