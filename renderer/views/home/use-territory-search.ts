import { type ComboboxStore, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { OfficialTerritory } from '../../../shared/contract/graph-operations.ts';
import { TerritoryLevel, territoryRef } from '../../../shared/domain/territory.ts';
import { useOperation } from '../../backend/use-operation.ts';

const DEBOUNCE_MS = 150;
const SHORTEST = 2;

export interface ChosenTerritory {
  readonly code: string;
  readonly label: string;
}

/** The text that names a territory of the list alone: every région's code is also a département's. */
export const refOf = ({ level, code }: OfficialTerritory): string => {
  const parsed = TerritoryLevel.safeParse(level);
  return parsed.success ? territoryRef({ level: parsed.data, code }) : code;
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

export interface TerritorySearch extends ReturnType<typeof useMatches> {
  readonly combobox: ComboboxStore;
  readonly text: string;
  type(text: string): void;
  choose(ref: string): void;
  clear(): void;
  reopen(): void;
}

/** What is typed, what the official list answers, and what was chosen. */
export const useTerritorySearch = (
  value: ChosenTerritory | null,
  onChange: (territory: ChosenTerritory | null) => void,
): TerritorySearch => {
  const [text, setText] = useState(value?.label ?? '');
  const found = useMatches(text, value !== null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const change = (typed: string, chosen: ChosenTerritory | null) => {
    setText(typed);
    onChange(chosen);
  };
  const type = (typed: string) => {
    change(typed, null);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  const choose = (ref: string) => {
    const territory = found.matches.find((match) => refOf(match) === ref);
    if (!territory) return;
    const label = territory.parent ? `${territory.name} – ${territory.parent}` : territory.name;
    change(label, { code: ref, label });
    combobox.closeDropdown();
  };
  const clear = () => {
    change('', null);
    combobox.closeDropdown();
  };
  const reopen = () => {
    if (text !== '' && !value) combobox.openDropdown();
  };
  return { ...found, combobox, text, type, choose, clear, reopen };
};
