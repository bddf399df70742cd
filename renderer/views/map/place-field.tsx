import { Combobox, InputBase, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfficialTerritory } from '../../../shared/contract/graph-operations.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { type ChosenTerritory, refOf, useTerritorySearch } from '../home/use-territory-search.ts';

interface PlaceFieldProps {
  readonly value: ChosenTerritory | null;
  readonly onChange: (territory: ChosenTerritory | null) => void;
}

/** An official territory, searched as one types; homonyms are told apart by where they are. */
export const PlaceField = ({ value, onChange }: PlaceFieldProps) => {
  const { t } = useTranslation();
  const { types } = wordsOf(useLang()).vocabulary;
  const search = useTerritorySearch(value, onChange);
  const detail = ({ level, parent, code }: OfficialTerritory): string =>
    [types[level as keyof typeof types] ?? level, parent, code].filter(Boolean).join(' · ');
  const isEmpty = search.matches.length === 0 && !search.isFetching;
  const end = search.isFetching ? (
    <Loader size={16} aria-hidden />
  ) : (
    search.text !== '' && <Combobox.ClearButton aria-label={t('map.unplaced.clear')} onClear={search.clear} />
  );
  return (
    <Combobox store={search.combobox} onOptionSubmit={search.choose} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          label={t('map.unplaced.where')}
          description={t('map.unplaced.whereHint')}
          value={search.text}
          onChange={(event) => search.type(event.currentTarget.value)}
          onFocus={search.reopen}
          onBlur={() => search.combobox.closeDropdown()}
          rightSectionPointerEvents="all"
          rightSection={end}
          data-map-place
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!search.enabled}>
        <Combobox.Options aria-label={t('map.unplaced.where')} mah={260} style={{ overflowY: 'auto' }}>
          {search.matches.map((territory) => (
            <Combobox.Option key={`${territory.level}${territory.code}`} value={refOf(territory)}>
              <Text>{territory.name}</Text>
              <Text size="sm" c="dimmed">
                {detail(territory)}
              </Text>
            </Combobox.Option>
          ))}
          {isEmpty && <Combobox.Empty>{t('map.unplaced.noMatch', { text: search.typed })}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
