import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './card.module.css';
import type { CardField, Value } from './card-field.ts';

interface Props {
  readonly entity: EntityWithRelations;
  readonly field: CardField;
  /** What was typed, and not saved. */
  readonly mine: Value;
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

/** « Modifié ailleurs pendant votre saisie »: both values, and which one is kept. */
export const FieldConflict = (props: Props) => {
  const { entity, field, mine, keep, cancel } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const wordsOf = useWordsOf(props);
  const theirs = field.read(entity, lang);
  const both = bothOf(field.input, theirs, mine);
  const lines = [
    ['now', theirs],
    ['mine', mine],
  ] as const;
  return (
    <div role="alert" className={classes.conflict}>
      <p>{t('card.conflict.told')}</p>
      {lines.map(([which, value]) => (
        <p key={which}>
          <span className={classes.label}>{t(`card.conflict.${which}`)}</span>{' '}
          <bdi>{wordsOf(value) || t('card.unknown')}</bdi>
        </p>
      ))}
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" autoFocus onClick={() => keep(mine)}>
          {t('card.conflict.keepMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t('card.conflict.keepTheirs')}
        </Button>
        {both !== null && (
          <Button size="compact-sm" variant="default" onClick={() => keep(both)}>
            {t('card.conflict.keepBoth')}
          </Button>
        )}
      </Group>
    </div>
  );
};
