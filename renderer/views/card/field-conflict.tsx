import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { useLang } from '../../i18n/use-format.ts';
import type { CardField, Value } from './card-field.ts';
import { ValueConflict } from './value-conflict.tsx';

interface Props {
  readonly entity: EntityWithRelations;
  readonly field: CardField;
  /** What was typed, and not saved. */
  readonly mine: Value;
  readonly refusal: string | null;
  readonly keep: (value: Value) => void;
  readonly cancel: () => void;
}

const useWordsOf = ({ entity, field }: Props) => {
  const lang = useLang();
  const { input } = field;
  const options = input.is === 'choice' || input.is === 'choices' ? input.options(lang, entity) : [];
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return (value: Value) => (typeof value === 'string' ? [value] : value).map(labelOf).join(', ');
};

/** Both together, where that has a meaning: a text after the other, or all the items of two lists. */
const bothOf = ({ is }: CardField['input'], theirs: Value, mine: Value): Value | null => {
  if (typeof theirs !== 'string' && typeof mine !== 'string') return [...new Set([...theirs, ...mine])];
  return is === 'long' ? `${String(theirs)}\n${String(mine)}` : null;
};

/** A field of the card that was changed elsewhere while one typed. */
export const FieldConflict = (props: Props) => {
  const { entity, field, mine, refusal, keep, cancel } = props;
  const lang = useLang();
  const wordsOf = useWordsOf(props);
  const theirs = field.read(entity, lang);
  const both = bothOf(field.input, theirs, mine);
  return (
    <ValueConflict
      theirs={wordsOf(theirs)}
      mine={wordsOf(mine)}
      keepMine={() => keep(mine)}
      keepTheirs={cancel}
      keepBoth={both === null ? null : () => keep(both)}
      refusal={refusal}
    />
  );
};
