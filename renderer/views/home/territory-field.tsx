import { Combobox, InputBase, Loader, ScrollArea, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialTerritory } from '../../../shared/contract/graph-operations.ts';
import { TerritoryLevel, territoryRef } from '../../../shared/domain/territory.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useApp } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';

const DEBOUNCE_MS = 150;
const SHORTEST = 2;

export interface ChosenTerritory {
  readonly code: string;
  readonly label: string;
}

const refOf = ({ level, code }: OfficialTerritory): string => {
  const parsed = TerritoryLevel.safeParse(level);
  return parsed.success ? territoryRef({ level: parsed.data, code }) : code;
};

/** What tells homonyms apart: level, where it is, code. */
const useDetail = (): ((territory: OfficialTerritory) => string) => {
  const { types } = wordsOf(useLang()).vocabulary;
  return ({ level, parent, code }) =>
    [types[level as keyof typeof types] ?? level, parent, code].filter(Boolean).join(' · ');
};

const useMatches = (text: string, isChosen: boolean) => {
  const [typed] = useDebouncedValue(text.trim(), DEBOUNCE_MS);
  const enabled = typed.length >= SHORTEST && !isChosen;
  const search = useOperation(
    'territory.search',
    { text: typed, limit: 20 },
    { enabled, keepPrevious: true },
  );
  return { matches: enabled ? (search.data ?? []) : [], isFetching: search.isFetching, enabled, typed };
};

interface TerritoryFieldProps {
  readonly value: ChosenTerritory | null;
  readonly onChange: (territory: ChosenTerritory | null) => void;
}

/** Search in the official list, as one types; homonyms are told apart by where they are. */
export const TerritoryField = ({ value, onChange }: TerritoryFieldProps) => {
  const { t } = useTranslation();
  const { territoriesYear } = useApp();
  const [text, setText] = useState(value?.label ?? '');
  const { matches, isFetching, enabled, typed } = useMatches(text, value !== null);
  const detail = useDetail();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const choose = (ref: string) => {
    const found = matches.find((territory) => refOf(territory) === ref);
    if (!found) return;
    const label = found.parent ? `${found.name} – ${found.parent}` : found.name;
    setText(label);
    onChange({ code: ref, label });
    combobox.closeDropdown();
  };
  const type = (typedText: string) => {
    setText(typedText);
    onChange(null);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  const clear = () => {
    type('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          label={t('home.create.territory')}
          description={`${t('home.create.territoryHint')} ${t('home.create.territoryYear', { year: territoriesYear })}`}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => text !== '' && !value && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSectionPointerEvents="all"
          rightSection={
            isFetching ? (
              <Loader size={16} aria-hidden />
            ) : (
              text !== '' && <Combobox.ClearButton aria-label={t('home.create.clear')} onClear={clear} />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!enabled}>
        <ScrollArea.Autosize mah={260} type="auto">
          <Combobox.Options aria-label={t('home.create.territory')}>
            {matches.map((territory) => (
              <Combobox.Option key={`${territory.level}${territory.code}`} value={refOf(territory)}>
                <Text>{territory.name}</Text>
                <Text size="sm" c="dimmed">
                  {detail(territory)}
                </Text>
              </Combobox.Option>
            ))}
          </Combobox.Options>
          {matches.length === 0 && !isFetching && (
            <Combobox.Empty>{t('home.create.noMatch', { text: typed })}</Combobox.Empty>
          )}
        </ScrollArea.Autosize>
      </Combobox.Dropdown>
    </Combobox>
  );
};
