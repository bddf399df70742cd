import { Select, type SelectProps } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import { foldText } from '../../../shared/domain/text.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { EntityOptionLine } from '../forms/entity-option.tsx';
import { listOptions } from '../forms/list-options.ts';
import { toChoices } from '../forms/to-choices.ts';
import type { EntityOption } from '../forms/use-entity-options.ts';
import type { Subject } from './use-subject.ts';

/** Lines of the list: what is typed brings the others. */
const SHOWN = 50;

/** Those whose name holds what is typed, in the order given, and the chosen one. */
export const findSubjects = (
  subjects: readonly Subject[],
  text: string,
  chosen: EntityId | null,
): readonly Subject[] => {
  const wanted = foldText(text);
  const found = subjects.filter(({ name }) => foldText(name).includes(wanted)).slice(0, SHOWN);
  const kept = subjects.filter(({ id }) => id === chosen);
  return listOptions(found, kept, wanted !== '');
};

const useOptions = (subjects: readonly Subject[], text: string, value: EntityId | null): EntityOption[] => {
  const { kinds, types } = wordsOf(useLang()).vocabulary;
  return useMemo(
    () =>
      findSubjects(subjects, text, value).map(({ id, name, kind, type }) => ({
        value: id,
        label: name,
        look: lookOf({ kind, type }),
        hint: type === null ? kinds[kind] : ((types as Readonly<Record<string, string>>)[type] ?? type),
      })),
    [subjects, text, value, kinds, types],
  );
};

interface Props extends Pick<SelectProps, 'label' | 'placeholder' | 'clearable' | 'className'> {
  readonly subjects: readonly Subject[];
  readonly value: EntityId | null;
  readonly choose: (id: EntityId | null) => void;
  readonly 'data-search'?: boolean;
}
const everything = <Items,>({ options }: { options: Items }): Items => options;

/** A territory or a programme, chosen in a list that searches as one types. */
export const SubjectSelect = ({ subjects, value, choose, ...rest }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const chosenName = subjects.find(({ id }) => id === value)?.name;
  // The field shows the chosen name: it is what was answered, not what is asked.
  const options = useOptions(subjects, text === chosenName ? '' : text, value);
  return (
    <Select
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
      {...rest}
      value={value}
      data={toChoices(options, t('card.nothingFound'))}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      onSearchChange={setText}
      onChange={(id) => choose(id as EntityId | null)}
      filter={everything}
      withScrollArea={false}
      styles={{ options: { maxHeight: '20rem', overflowY: 'auto' } }}
      renderOption={({ option }) => {
        const found = options.find((one) => one.value === option.value);
        return found ? <EntityOptionLine option={found} /> : option.label;
      }}
    />
  );
};
