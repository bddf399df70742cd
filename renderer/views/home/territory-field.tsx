import { Combobox, InputBase, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfficialTerritory } from '../../../shared/contract/graph-operations.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useApp } from '../../backend/use-app.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './home.module.css';
import {
  type ChosenTerritory,
  refOf,
  type TerritorySearch,
  useTerritorySearch,
} from './use-territory-search.ts';

/** What tells homonyms apart: level, where it is, code. */
const useDetail = (): ((territory: OfficialTerritory) => string) => {
  const { types } = wordsOf(useLang()).vocabulary;
  return ({ level, parent, code }) =>
    [types[level as keyof typeof types] ?? level, parent, code].filter(Boolean).join(' · ');
};

const Matches = ({ search }: { search: TerritorySearch }) => {
  const { t } = useTranslation();
  const detail = useDetail();
  const isEmpty = search.matches.length === 0 && !search.isFetching;
  return (
    <Combobox.Dropdown hidden={!search.enabled}>
      {/* Drawn outside the dialog: a landmark of its own (RGAA 9.2). */}
      <section aria-label={t('home.create.territory')}>
        <Combobox.Options aria-label={t('home.create.territory')} className={classes.matches}>
          {search.matches.map((territory) => (
            <Combobox.Option key={`${territory.level}${territory.code}`} value={refOf(territory)}>
              <Text>{territory.name}</Text>
              <Text size="sm" c="dimmed">
                {detail(territory)}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {isEmpty && <Combobox.Empty>{t('home.create.noMatch', { text: search.typed })}</Combobox.Empty>}
      </section>
    </Combobox.Dropdown>
  );
};

/** Waiting, or the cross that empties the field. */
const End = ({ search }: { search: TerritorySearch }) => {
  const { t } = useTranslation();
  if (search.isFetching) return <Loader size={16} aria-hidden />;
  if (search.text === '') return null;
  return <Combobox.ClearButton aria-label={t('home.create.clear')} onClear={search.clear} />;
};

interface TerritoryFieldProps {
  readonly value: ChosenTerritory | null;
  readonly onChange: (territory: ChosenTerritory | null) => void;
}

/** Search in the official list, as one types; homonyms are told apart by where they are. */
export const TerritoryField = ({ value, onChange }: TerritoryFieldProps) => {
  const { t } = useTranslation();
  const { territoriesYear } = useApp();
  const search = useTerritorySearch(value, onChange);
  return (
    <Combobox store={search.combobox} onOptionSubmit={search.choose}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          label={t('home.create.territory')}
          description={`${t('home.create.territoryHint')} ${t('home.create.territoryYear', { year: territoriesYear })}`}
          value={search.text}
          onChange={(event) => search.type(event.currentTarget.value)}
          onFocus={search.reopen}
          onBlur={() => search.combobox.closeDropdown()}
          rightSectionPointerEvents="all"
          rightSection={<End search={search} />}
        />
      </Combobox.Target>
      <Matches search={search} />
    </Combobox>
  );
};
