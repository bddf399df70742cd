import { Combobox, UnstyledButton, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldParts } from '../../../shared/domain/appearance/colour-fields.ts';
import { foldText } from '../../../shared/domain/text.ts';
import classes from './legend.module.css';

const PARTS = ['attributes', 'measures', 'amounts'] as const;
/** A list that may scroll is searched: the keyboard is in it, and scrolls it. */
const SEARCH_MIN = 8;

interface Props<Field extends string> {
  /** « Couleur », « Taille ». */
  readonly what: string;
  readonly value: Field;
  readonly parts: FieldParts<Field>;
  readonly nameOf: (field: Field) => string;
  readonly choose: (field: Field) => void;
}

const PartOptions = <Field extends string>({
  parts,
  nameOf,
  value,
  text,
}: Pick<Props<Field>, 'parts' | 'nameOf' | 'value'> & { readonly text: string }) => {
  const { t } = useTranslation();
  const found = PARTS.map((part) => ({
    part,
    fields: parts[part].filter((field) => foldText(nameOf(field)).includes(foldText(text))),
  })).filter(({ fields }) => fields.length > 0);
  if (found.length === 0) return <Combobox.Empty>{t('appearance.nothing')}</Combobox.Empty>;
  return found.map(({ part, fields }) => (
    <Combobox.Group key={part} label={t(`appearance.${part}`)}>
      {fields.map((field) => (
        <Combobox.Option
          key={field}
          value={field}
          className={classes.option ?? ''}
          active={field === value}
          selected={field === value}
        >
          {nameOf(field)}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  ));
};

/** « Couleur : Type ▾ »: what it says now, and all that it may say. */
export const FieldMenu = <Field extends string>({ what, value, parts, nameOf, choose }: Props<Field>) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const isLong = PARTS.reduce((sum, part) => sum + parts[part].length, 0) >= SEARCH_MIN;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setText('');
    },
    onDropdownOpen: () => {
      if (isLong) combobox.focusSearchInput();
      combobox.selectActiveOption();
    },
  });
  const submit = (field: string) => {
    choose(field as Field);
    combobox.closeDropdown();
    combobox.focusTarget();
  };
  return (
    <Combobox store={combobox} width={300} position="top-start" shadow="md" onOptionSubmit={submit}>
      <Combobox.Target targetType="button">
        <UnstyledButton className={classes.field ?? ''} onClick={() => combobox.toggleDropdown()}>
          <span>{t('appearance.by', { what, field: '' })}</span>
          <strong>{nameOf(value)}</strong>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <div role="dialog" aria-label={what} className={classes.fields}>
          {isLong && (
            <Combobox.Search
              className={classes.search ?? ''}
              value={text}
              aria-label={t('appearance.search')}
              placeholder={t('appearance.search')}
              onChange={(event) => {
                setText(event.currentTarget.value);
                combobox.updateSelectedOptionIndex();
              }}
            />
          )}
          <Combobox.Options aria-label={what}>
            <PartOptions parts={parts} nameOf={nameOf} value={value} text={text} />
          </Combobox.Options>
        </div>
      </Combobox.Dropdown>
    </Combobox>
  );
};
