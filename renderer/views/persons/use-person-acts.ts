import type { InputOf } from '../../../shared/contract/contract.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import type { TextKey } from '../../i18n/i18n.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import { today } from '../follow-ups/today.ts';
import type { Person } from './use-persons.ts';

type Writes = 'person.set' | 'person.confirm' | 'person.restrict';

/** What is done at once to a person, each taken back by « Annuler ». */
export const usePersonActs = () => {
  const { call } = useBackend();
  const notify = useNotify();
  const { number } = useFormat();
  const act = async <Name extends Writes>(
    name: Name,
    input: InputOf<Name>,
    said: TextKey,
    values: Record<string, string | number> = {},
  ): Promise<void> => {
    try {
      await call(name, input);
      notify.done(said, values, { undoable: true });
    } catch (error) {
      notify.refused(error);
    }
  };
  return {
    confirm: (persons: readonly Person[]) =>
      act('person.confirm', { persons: persons.map(({ id }) => id) }, 'persons.messages.confirmed', {
        count: persons.length,
        number: number(persons.length),
      }),
    inform: ({ id }: Person) =>
      act('person.set', { person: id, set: { informedOn: today() } }, 'persons.messages.informed'),
    restrict: ({ id, restricted }: Person) =>
      act(
        'person.restrict',
        { person: id, restricted: !restricted },
        restricted ? 'persons.messages.shown' : 'persons.messages.restricted',
      ),
  };
};
export type PersonActs = ReturnType<typeof usePersonActs>;
