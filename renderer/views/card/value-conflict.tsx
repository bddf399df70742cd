import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './card.module.css';

interface Props {
  /** In words; empty: « non renseigné ». */
  readonly theirs: string;
  readonly mine: string;
  readonly keepMine: () => void;
  readonly keepTheirs: () => void;
  /** Null where both together have no meaning. */
  readonly keepBoth: (() => void) | null;
  /** Why what was chosen is not taken. */
  readonly refusal: string | null;
}

/** « Modifié ailleurs pendant votre saisie »: both values, and which one is kept. */
export const ValueConflict = ({ theirs, mine, keepMine, keepTheirs, keepBoth, refusal }: Props) => {
  const { t } = useTranslation();
  const lines = [
    ['now', theirs],
    ['mine', mine],
  ] as const;
  return (
    <div role="alert" className={classes.conflict}>
      <p>{t('card.conflict.told')}</p>
      {lines.map(([which, words]) => (
        <p key={which}>
          <span className={classes.label}>{t(`card.conflict.${which}`)}</span>{' '}
          <bdi>{words || t('card.unknown')}</bdi>
        </p>
      ))}
      {refusal !== null && <p className={classes.refusal}>{refusal}</p>}
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" autoFocus data-autofocus onClick={keepMine}>
          {t('card.conflict.keepMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={keepTheirs}>
          {t('card.conflict.keepTheirs')}
        </Button>
        {keepBoth !== null && (
          <Button size="compact-sm" variant="default" onClick={keepBoth}>
            {t('card.conflict.keepBoth')}
          </Button>
        )}
      </Group>
    </div>
  );
};
