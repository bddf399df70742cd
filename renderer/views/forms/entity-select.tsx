import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { EntityOptionLine } from './entity-option.tsx';
import { toChoices } from './to-choices.ts';
import { useEntities, useEntityOptions } from './use-entity-options.ts';

interface Props extends Pick<SelectProps, 'label' | 'error' | 'required' | 'description' | 'comboboxProps'> {
  /** Has the focus when its dialog opens. */
  readonly 'data-autofocus'?: boolean;
  readonly value: EntityId | null;
  readonly choose: (id: EntityId | null) => void;
  /** Not offered (the other end). */
  readonly except?: EntityId | null;
}
const everything = <Items,>({ options }: { options: Items }): Items => options;

/** One entity chosen in a list that searches as one types. */
export const EntitySelect = ({ value, choose, except, ...rest }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const chosen = value === null ? [] : [value];
  const chosenName = useEntities().get(value as EntityId)?.name;
  // The field shows the chosen name: it is what was answered, not what is asked.
  const options = useEntityOptions(text === chosenName ? '' : text, null, chosen);
  return (
    <Select
      {...rest}
      value={value}
      data={toChoices(
        options.filter((option) => option.value !== except),
        t('card.nothingFound'),
      )}
      searchable
      selectFirstOptionOnChange
      clearable
      onSearchChange={setText}
      onChange={(id) => choose(id as EntityId | null)}
      filter={everything}
      maxDropdownHeight={300}
      renderOption={({ option }) => {
        const found = options.find((one) => one.value === option.value);
        return found ? <EntityOptionLine option={found} /> : option.label;
      }}
    />
  );
};
