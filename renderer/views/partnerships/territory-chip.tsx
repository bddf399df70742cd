import { Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { foldText } from '../../../shared/domain/text.ts';
import { useProject } from '../../backend/use-app.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import classes from './partnerships.module.css';

const LISTED = 40;

const useTerritories = (text: string): readonly EntitySummary[] => {
  const lang = useLang();
  const entities = useEntities();
  const sorted = useMemo(
    () =>
      [...entities.values()]
        .filter(({ kind }) => kind === 'territory')
        .sort((a, b) => a.name.localeCompare(b.name, lang, { numeric: true })),
    [entities, lang],
  );
  return sorted.filter(({ name }) => foldText(name).includes(foldText(text))).slice(0, LISTED);
};

const Choices = ({ choose }: { choose: (territory: EntityId | 'all') => void }) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useTerritories(text);
  return (
    <>
      <TextInput
        aria-label={t('partnerships.territory.search')}
        placeholder={t('partnerships.territory.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <ul className={classes.choices}>
        <li>
          <button type="button" className={classes.line} onClick={() => choose('all')}>
            {t('partnerships.territory.all')}
          </button>
        </li>
        {found.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={classes.line} onClick={() => choose(id)}>
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.hint}>{t('partnerships.territory.nothing')}</p>}
    </>
  );
};

/** The territory that leads are for: the project's, another, or all of it. */
export const TerritoryChip = () => {
  const { t } = useTranslation();
  const act = useActions();
  const project = useProject();
  const entities = useEntities();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = useWorkspace((state) => state.suggestions.territory);
  const id = chosen ?? project?.territory?.id ?? 'all';
  const name =
    id === 'all'
      ? t('partnerships.territory.all')
      : (entities.get(id)?.name ?? project?.territory?.name ?? t('partnerships.territory.all'));
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      width={320}
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <UnstyledButton className={classes.chip ?? ''} onClick={() => setIsOpen(!isOpen)}>
          <strong>{t('partnerships.territory.label')}</strong>
          <bdi className={classes.chipName}>{name}</bdi>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('partnerships.territory.search')}>
        <Choices
          choose={(territory) => {
            act.changeSuggestions({ territory });
            setIsOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
};
