import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { EntityOptionLine } from './entity-option.tsx';
import { toChoices } from './to-choices.ts';
import { useEntities, useEntityOptions } from './use-entity-options.ts';

/** A panel cuts off what it has no room for: its list is drawn over the workspace. */
export const IN_WORKSPACE = { portalProps: { target: '#workspace' } } as const;

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
      // Within the dialog that asks, since what is outside belongs to no part of the page; fixed, so that it does not cut it.
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
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
      // The list itself scrolls: a box around it would be a place that the keyboard does not reach.
      withScrollArea={false}
      styles={{ options: { maxHeight: '18rem', overflowY: 'auto' } }}
      renderOption={({ option }) => {
        const found = options.find((one) => one.value === option.value);
        return found ? <EntityOptionLine option={found} /> : option.label;
      }}
    />
  );
};
