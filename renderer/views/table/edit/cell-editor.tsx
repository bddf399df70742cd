import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../../../shared/domain/text.ts';
import { useDraftedFields, useDraftedText } from '../../../drafts/use-drafted.ts';
import { useLang } from '../../../i18n/use-format.ts';
import { EntitiesInput } from '../../forms/entities-input.tsx';
import { type BoundColumn, labelsOf } from '../cell-text.ts';
import type { TableRow } from '../columns/column.ts';
import { IN_FLOATS } from '../grid/grid-model.ts';
import classes from '../table.module.css';
import type { Typed } from './check-cell.ts';
import { useCellPlace } from './use-cell-place.ts';

/** Where one goes once the value is taken. */
export type Then = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface CellEditorProps {
  readonly row: TableRow;
  readonly bound: BoundColumn;
  /** What is typed takes the place of what was there. */
  readonly replace: boolean;
  readonly label: string;
  readonly refusal: string | null;
  readonly commit: (value: Typed, then: Then) => void;
  readonly cancel: () => void;
}

/** Tab and Esc are the same in every editor; nothing that is typed reaches the table. */
const useKeys = (
  { commit, cancel }: CellEditorProps,
  value: () => Typed | null,
  onEnter: ((event: KeyboardEvent) => Then | null) | null,
) => {
  const isOver = useRef(false);
  const end = (typed: Typed | null, then: Then) => {
    if (isOver.current) return;
    if (typed === null) cancel();
    else commit(typed, then);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      isOver.current = true;
      cancel();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      end(value(), event.shiftKey ? 'left' : 'right');
    } else if (event.key === 'Enter') {
      const then = onEnter?.(event) ?? null;
      if (then === null) return;
      event.preventDefault();
      end(value(), then);
    }
  };
  const onBlur = () => end(value(), 'stay');
  return { onKeyDown, onBlur, end };
};

/** The whole value is chosen when one comes to change it, nothing when one has begun to type. */
const endOfText = (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
  const { length } = event.currentTarget.value;
  event.currentTarget.setSelectionRange(length, length);
};

const useCommon = ({ label, refusal }: CellEditorProps) => ({
  'aria-label': label,
  'aria-invalid': refusal !== null || undefined,
  'aria-errormessage': refusal === null ? undefined : 'cell-refusal',
});

/** The list itself scrolls: the keyboard goes through it from the field. */
const LISTS = { withScrollArea: false, classNames: { options: classes.options ?? '' } } as const;

/** A list wider than its cell is seen whole. */
const intoSight = (element: HTMLElement | null): void =>
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

const Refusal = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <p id="cell-refusal" role="alert" className={classes.cellRefusal}>
      {text}
    </p>
  );

const TextEditor = (props: CellEditorProps) => {
  const { row, bound, replace, refusal } = props;
  const { text, setText } = useDraftedText(useCellPlace(props), () =>
    replace ? '' : bound.words.write(bound.read(row)),
  );
  const isLong = bound.column.write?.editor === 'long';
  const keys = useKeys(
    props,
    () => text,
    (event) => (isLong && (event.shiftKey || event.altKey) ? null : event.shiftKey ? 'up' : 'down'),
  );
  const common = {
    ...useCommon(props),
    value: text,
    onKeyDown: keys.onKeyDown,
    onBlur: keys.onBlur,
    onFocus: endOfText,
    autoFocus: true,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
  };
  return (
    <>
      {isLong ? (
        <textarea {...common} ref={intoSight} className={classes.longEditor} rows={5} />
      ) : (
        <input {...common} className={classes.editor} />
      )}
      <Refusal text={refusal} />
    </>
  );
};

/** A field names the list that it opens only when it is drawn after it. */
const useDrawnAgain = (): void => {
  const [, redraw] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => redraw(true));
    return () => cancelAnimationFrame(frame);
  }, []);
};

const useOptions = ({ row, bound: { column } }: CellEditorProps) => {
  const lang = useLang();
  const labels = labelsOf(column, lang);
  return (column.codes?.(row) ?? []).map((value) => ({ value, label: labels[value] ?? value }));
};

const ChoiceEditor = (props: CellEditorProps) => {
  const { t } = useTranslation();
  const { row, bound, replace, refusal } = props;
  useDrawnAgain();
  const options = useOptions(props);
  const current = String(bound.read(row) ?? '');
  const label = options.find(({ value }) => value === current)?.label ?? '';
  const [text, setText] = useState(replace ? '' : label);
  const key = useRef('');
  /** What is typed is the first choice that holds it. */
  const typed = (): Typed | null => {
    const wanted = foldText(text);
    if (wanted === '' || text === label) return null;
    const exact = options.find((option) => foldText(option.label) === wanted);
    return (exact ?? options.find((option) => foldText(option.label).includes(wanted)))?.value ?? text;
  };
  const keys = useKeys(props, typed, null);
  return (
    <>
      <Select
        {...useCommon(props)}
        className={classes.choiceEditor ?? ''}
        size="sm"
        defaultValue={current === '' ? null : current}
        data={options}
        searchable
        autoFocus
        defaultDropdownOpened
        selectFirstOptionOnChange
        allowDeselect={false}
        searchValue={text}
        onSearchChange={setText}
        nothingFoundMessage={t('table.edit.nothingFound')}
        {...LISTS}
        comboboxProps={{ ...IN_FLOATS, width: 'max-content', position: 'bottom-start' }}
        onChange={(value) => keys.end(value ?? '', key.current === 'Enter' ? 'down' : 'stay')}
        onKeyDown={(event) => {
          key.current = event.key;
          keys.onKeyDown(event);
        }}
        onBlur={props.cancel}
      />
      <Refusal text={refusal} />
    </>
  );
};

const listOf = ({ row, bound }: CellEditorProps): string[] => {
  const value = bound.read(row);
  return typeof value === 'object' && value !== null ? [...value] : value === null ? [] : [String(value)];
};

const withTyped = (values: readonly string[], text: string): string[] => [
  ...new Set([...values, ...text.split(';').map((item) => item.trim())].filter((item) => item !== '')),
];

/** Several choices of a list, or several territories. */
const ListEditor = (props: CellEditorProps) => {
  const { t } = useTranslation();
  const { bound, replace, refusal } = props;
  useDrawnAgain();
  const options = useOptions(props);
  const { fields, change } = useDraftedFields(useCellPlace(props), () => ({
    values: replace ? [] : listOf(props),
  }));
  const { values } = fields;
  const setValues = (list: string[]) => change({ values: list });
  const keys = useKeys(
    props,
    () => values,
    (event) => (event.ctrlKey || event.metaKey ? 'down' : null),
  );
  const common = {
    ...useCommon(props),
    value: values,
    onChange: setValues,
    onKeyDown: keys.onKeyDown,
    onBlur: keys.onBlur,
    autoFocus: true,
    size: 'sm' as const,
  };
  return (
    <div ref={intoSight} className={classes.listEditor}>
      {bound.column.write?.editor === 'territories' ? (
        <EntitiesInput {...common} kind="territory" comboboxProps={IN_FLOATS} />
      ) : (
        <MultiSelect
          {...common}
          {...LISTS}
          comboboxProps={IN_FLOATS}
          data={options}
          searchable
          defaultDropdownOpened
          selectFirstOptionOnChange
          nothingFoundMessage={t('table.edit.nothingFound')}
        />
      )}
      <p className={classes.editorHint}>{t('table.edit.listKeys')}</p>
      <Refusal text={refusal} />
    </div>
  );
};

/** Words of one's own: what is typed and not yet added is taken too. */
const TagsEditor = (props: CellEditorProps) => {
  const { t } = useTranslation();
  const { bound, replace, refusal } = props;
  const { fields, change } = useDraftedFields(useCellPlace(props), () => ({
    values: replace ? [] : listOf(props),
    typed: '',
  }));
  const { values, typed: text } = fields;
  const setValues = (list: string[]) => change({ values: list });
  const setText = (typed: string) => change({ typed });
  const keys = useKeys(
    props,
    () => withTyped(values, text),
    (event) => (text === '' || event.ctrlKey || event.metaKey ? 'down' : null),
  );
  return (
    <div ref={intoSight} className={classes.listEditor}>
      <TagsInput
        {...useCommon(props)}
        value={values}
        onChange={setValues}
        searchValue={text}
        onSearchChange={setText}
        onKeyDown={keys.onKeyDown}
        onBlur={keys.onBlur}
        {...LISTS}
        comboboxProps={IN_FLOATS}
        data={(bound.column.suggestions ?? []).map((word) => bound.words.show(word) ?? word)}
        acceptValueOnBlur={false}
        splitChars={[';']}
        size="sm"
        autoFocus
      />
      <p className={classes.editorHint}>{t('table.edit.listKeys')}</p>
      <Refusal text={refusal} />
    </div>
  );
};

/** The editor of one cell, in its place. */
export const CellEditor = (props: CellEditorProps) => {
  const editor = props.bound.column.write?.editor;
  if (editor === 'choice') return <ChoiceEditor {...props} />;
  if (editor === 'choices' || editor === 'territories') return <ListEditor {...props} />;
  if (editor === 'tags') return <TagsEditor {...props} />;
  return <TextEditor {...props} />;
};
