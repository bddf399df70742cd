import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { Waiting } from '../../widgets/waiting.tsx';
import card from '../card/card.module.css';
import { PersonList } from './person-list.tsx';
import { useHasPersons, usePersons } from './use-persons.ts';

interface Props {
  readonly entity: EntityWithRelations;
  readonly readOnly: boolean;
}

const Opened = ({ entity, readOnly }: Props) => {
  const { t } = useTranslation();
  const { openDialog } = useActions();
  const { data, error } = usePersons({ organisation: entity.id });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <Waiting lines={1} />;
  return (
    <>
      {data.length === 0 && <p className={card.hint}>{t('persons.contacts.none')}</p>}
      <PersonList label={t('persons.contacts.list', { name: entity.name })} persons={data} isOfCard />
      {!readOnly && (
        <Button
          variant="default"
          size="sm"
          h={32}
          leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => openDialog({ name: 'person', organisation: entity.id })}
        >
          {t('persons.contacts.add')}
        </Button>
      )}
    </>
  );
};

/** « Contacts » of an organisation: not even asked of the host before one asks to see them. */
export const Contacts = (props: Props) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const hasPersons = useHasPersons();
  if (!hasPersons || props.entity.generic) return null;
  return (
    <section className={card.section}>
      <h3>{t('persons.contacts.title')}</h3>
      {!isOpen && <p className={card.hint}>{t('persons.contacts.hint')}</p>}
      <Button
        variant="subtle"
        size="compact-sm"
        h={32}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'persons.contacts.hide' : 'persons.contacts.show')}
      </Button>
      {isOpen && <Opened {...props} />}
    </section>
  );
};
