import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { CountRow } from '../follow-ups/count-row.tsx';
import type { PersonToDo } from './use-person-to-do.ts';

const Register = ({ unregistered, missing }: PersonToDo) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { openSettings } = useActions();
  const left = t('persons.todo.missing', { count: missing, number: number(missing) });
  return (
    <CountRow
      text={t('persons.todo.register')}
      hint={t('persons.todo.registerHint', {
        count: unregistered,
        number: number(unregistered),
        missing: left,
      })}
      action={t('persons.todo.complete')}
      run={() => openSettings('persons', 'persons-register')}
    />
  );
};

/** Lines of « À faire » about persons: those whose time is over, those to confirm, the register. */
export const PersonCounts = ({ todo }: { todo: PersonToDo }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { openSettings } = useActions();
  return (
    <>
      {(['expired', 'toConfirm'] as const).map((what) => {
        const count = todo[what];
        if (count === 0) return null;
        return (
          <CountRow
            key={what}
            text={t(`persons.todo.${what}`, { count, number: number(count) })}
            hint={t(`persons.todo.${what}Hint`)}
            action={t('persons.todo.see')}
            run={() => openSettings('persons', 'persons-due')}
          />
        );
      })}
      {todo.unregistered > 0 && <Register {...todo} />}
    </>
  );
};
