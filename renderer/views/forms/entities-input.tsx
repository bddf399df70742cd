import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/domain/vocabulary.ts';
import { EntityOptionLine } from './entity-option.tsx';
import { toChoices } from './to-choices.ts';
import { useEntityOptions } from './use-entity-options.ts';

interface Props
  extends Pick<
    MultiSelectProps,
    'aria-label' | 'error' | 'autoFocus' | 'onBlur' | 'onKeyDown' | 'description' | 'size' | 'comboboxProps'
  > {
  readonly kind: Kind | null;
  readonly value: string[];
  readonly onChange: (ids: string[]) => void;
}
const everything = <Items,>({ options }: { options: Items }): Items => options;

/** Several entities chosen in a list that searches as one types. */
export const EntitiesInput = ({ kind, value, ...rest }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const options = useEntityOptions(text, kind, value);
  return (
    <MultiSelect
      {...rest}
      value={value}
      data={toChoices(options, t('card.nothingFound'))}
      searchable
      selectFirstOptionOnChange
      searchValue={text}
      onSearchChange={setText}
      filter={everything}
      renderOption={({ option }) => {
        const found = options.find((one) => one.value === option.value);
        return found ? <EntityOptionLine option={found} /> : option.label;
      }}
    />
  );
};
