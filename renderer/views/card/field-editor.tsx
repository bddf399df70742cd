import { MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import type { DraftPlace } from '../../drafts/draft-store.ts';
import { entityPlace } from '../../drafts/draft-target.ts';
import { useDraftedFields, useDraftedText } from '../../drafts/use-drafted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { EntitiesInput } from '../forms/entities-input.tsx';
import type { CardField, Value } from './card-field.ts';

interface Props {
  readonly entity: EntityWithRelations;
  readonly field: CardField;
  readonly label: string;
  readonly refusal: string | null;
  readonly save: (value: Value) => void;
  readonly cancel: () => void;
}

/** Leaving the field saves, once; Escape leaves without saving. */
const useEnding = ({ save, cancel }: Props) => {
  const isOver = useRef(false);
  return {
    end: (value: Value) => {
      if (!isOver.current) save(value);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      isOver.current = true;
      cancel();
    },
  };
};

const useCommon = ({ label, refusal }: Props, hint?: string) => ({
  'aria-label': label,
  error: refusal,
  autoFocus: true,
  size: 'sm' as const,
  ...(hint ? { description: hint } : {}),
});

/** Where what is typed is kept: the field, named for the person. */
const usePlace = ({ entity, field, label }: Props): DraftPlace => {
  const { t } = useTranslation();
  return entityPlace(entity.id, field.key, t('recovery.draft.fieldOf', { field: label, name: entity.name }));
};

const TextEditor = (props: Props) => {
  const lang = useLang();
  const { text: value, setText: setValue } = useDraftedText(usePlace(props), () =>
    String(props.field.read(props.entity, lang)),
  );
  const { t } = useTranslation();
  const { end, onKeyDown } = useEnding(props);
  const { is } = props.field.input;
  const hint = is === 'date' || is === 'money' || is === 'long' ? t(`card.hints.${is}`) : undefined;
  const common = {
    ...useCommon(props, hint),
    value,
    onBlur: () => end(value),
    onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
  };
  const enter = (event: KeyboardEvent) => {
    onKeyDown(event);
    if (event.key === 'Enter' && !(is === 'long' && event.shiftKey)) {
      event.preventDefault();
      end(value);
    }
  };
  return is === 'long' ? (
    <Textarea {...common} autosize minRows={2} maxRows={10} onKeyDown={enter} />
  ) : (
    <TextInput {...common} onKeyDown={enter} />
  );
};

const ChoiceEditor = (props: Props) => {
  const lang = useLang();
  const { t } = useTranslation();
  const { end, onKeyDown } = useEnding(props);
  const common = useCommon(props);
  const { input } = props.field;
  if (input.is !== 'choice') return null;
  const start = String(props.field.read(props.entity, lang));
  return (
    <Select
      {...common}
      defaultValue={start === '' ? null : start}
      data={[...input.options(lang, props.entity)]}
      searchable
      clearable
      defaultDropdownOpened
      nothingFoundMessage={t('card.nothingFound')}
      onChange={(value) => end(value ?? '')}
      onBlur={props.cancel}
      onKeyDown={onKeyDown}
    />
  );
};

/** The list as it stands and what is typed but not yet added: leaving the field loses nothing. */
const withTyped = (values: readonly string[], typed: string): string[] => [
  ...new Set([
    ...values,
    ...typed
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ]),
];

/** Words of one's own, saved when one leaves the field. */
const TagsEditor = (props: Props) => {
  const lang = useLang();
  const { t } = useTranslation();
  const { fields, change } = useDraftedFields(usePlace(props), () => ({
    values: [...props.field.read(props.entity, lang)],
    typed: '',
  }));
  const { values, typed } = fields;
  const setValues = (list: string[]) => change({ values: list });
  const setTyped = (text: string) => change({ typed: text });
  const { end, onKeyDown } = useEnding(props);
  const { input } = props.field;
  const leave = () => {
    const whole = withTyped(values, typed);
    setValues(whole);
    setTyped('');
    end(whole);
  };
  return (
    <TagsInput
      {...useCommon(props, t('card.hints.list'))}
      value={values}
      onChange={setValues}
      searchValue={typed}
      onSearchChange={setTyped}
      onBlur={leave}
      onKeyDown={onKeyDown}
      data={input.is === 'tags' ? [...input.suggestions(lang)] : []}
      acceptValueOnBlur={false}
      splitChars={[';']}
    />
  );
};

/** A list of choices that is saved when one leaves it, not at each word. */
const ListEditor = (props: Props) => {
  const lang = useLang();
  const { t } = useTranslation();
  const { fields, change } = useDraftedFields(usePlace(props), () => ({
    values: [...props.field.read(props.entity, lang)],
  }));
  const { values } = fields;
  const setValues = (list: string[]) => change({ values: list });
  const { end, onKeyDown } = useEnding(props);
  const { input } = props.field;
  const common = {
    ...useCommon(props, t('card.hints.list')),
    value: values,
    onChange: setValues,
    onBlur: () => end(values),
    onKeyDown,
  };
  if (input.is === 'territories') return <EntitiesInput {...common} kind="territory" />;
  if (input.is !== 'choices') return null;
  const data = [...input.options(lang, props.entity)];
  return <MultiSelect {...common} data={data} searchable nothingFoundMessage={t('card.nothingFound')} />;
};

/** The editor that a field asks for. */
export const FieldEditor = (props: Props) => {
  const { is } = props.field.input;
  if (is === 'choice') return <ChoiceEditor {...props} />;
  if (is === 'tags') return <TagsEditor {...props} />;
  if (is === 'choices' || is === 'territories') return <ListEditor {...props} />;
  return <TextEditor {...props} />;
};
