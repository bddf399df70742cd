import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../backend/use-app.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { PersonMarks } from './person-marks.tsx';
import classes from './persons.module.css';
import { usePersonActs } from './use-person-acts.ts';
import type { Person } from './use-persons.ts';

type ActName = 'know' | 'set' | 'confirm' | 'inform' | 'restrict' | 'show' | 'erase';

/** What can be done about a person, in this order. */
const useActsOf = (person: Person): readonly (readonly [ActName, () => void])[] => {
  const { openDialog } = useActions();
  const acts = usePersonActs();
  const readOnly = useProject()?.readOnly ?? true;
  const know = ['know', () => openDialog({ name: 'person-dossier', person })] as const;
  if (readOnly) return [know];
  return [
    know,
    ['set', () => openDialog({ name: 'person', person })],
    ...(person.state === 'current' ? [] : [['confirm', () => void acts.confirm([person])] as const]),
    ...(person.informBy === null ? [] : [['inform', () => void acts.inform(person)] as const]),
    [person.restricted ? 'show' : 'restrict', () => void acts.restrict(person)],
    ['erase', () => openDialog({ name: 'erase-persons', persons: [person], reason: 'asked' })],
  ];
};

const Acts = ({ person }: { person: Person }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.acts}>
      {useActsOf(person).map(([name, run]) => {
        const action = t(`persons.actions.${name}`);
        return (
          <Button
            // One button that says the contrary once it has acted: it keeps the focus.
            key={name === 'show' ? 'restrict' : name}
            size="compact-sm"
            h={32}
            variant="default"
            aria-label={t('persons.actions.of', { action, name: person.name })}
            onClick={run}
          >
            {action}
          </Button>
        );
      })}
    </div>
  );
};

/** How they are reached: shown to be copied, since nothing is sent from here. */
const Reached = ({ person: { email, phone } }: { person: Person }) => {
  const parts = [email, phone].filter((part) => part !== null);
  return parts.length === 0 ? null : (
    <span className={classes.hint}>
      <bdi>{parts.join(' · ')}</bdi>
    </span>
  );
};

/** `isOfCard`: the organisation is what is read already. */
export const PersonItem = ({ person, isOfCard = false }: { person: Person; isOfCard?: boolean }) => {
  const { openEntity } = useActions();
  const { organisation } = person;
  return (
    <li className={classes.person}>
      <span className={classes.name}>
        <bdi>{person.name}</bdi>
      </span>
      <span className={classes.hint}>
        {person.function !== null && <bdi>{person.function}</bdi>}
        {person.function !== null && !isOfCard && ' · '}
        {!isOfCard && organisation.name !== null && (
          <button type="button" className={classes.link} onClick={() => openEntity(organisation.id)}>
            <bdi>{organisation.name}</bdi>
          </button>
        )}
      </span>
      <Reached person={person} />
      <PersonMarks person={person} />
      <Acts person={person} />
    </li>
  );
};
