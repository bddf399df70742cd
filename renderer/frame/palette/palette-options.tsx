import { IconPinned, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../shared/contract/graph-operations.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import type { EntityType } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { Shortcut } from '../../widgets/shortcut.tsx';
import classes from './palette.module.css';
import type { CommandItem } from './palette-groups.ts';

export const EntityOption = ({ hit }: { hit: SearchHit }) => {
  const { t } = useTranslation();
  const { vocabulary } = wordsOf(useLang());
  const type = hit.type === null ? vocabulary.kinds[hit.kind] : vocabulary.types[hit.type as EntityType];
  return (
    <>
      <LookSymbol look={lookOf(hit)} />
      <span className={classes.words}>
        <bdi>{hit.name}</bdi>
        {hit.matched && (
          <span className={classes.reason}>{t('frame.palette.alias', { alias: hit.matched })}</span>
        )}
      </span>
      <span className={classes.aside}>{type ?? vocabulary.kinds[hit.kind]}</span>
    </>
  );
};

export const CommandOption = ({ item }: { item: CommandItem }) => {
  const { t } = useTranslation();
  return (
    <>
      <span className={`${classes.words} ${item.reason ? classes.off : ''}`}>
        {item.title}
        {item.isPinned && <IconPinned size={14} stroke={1.75} aria-hidden className={classes.pinned} />}
        {item.reason && (
          <span className={classes.reason}>{t('frame.palette.unavailable', { reason: t(item.reason) })}</span>
        )}
      </span>
      {item.keys && <Shortcut keys={item.keys} />}
    </>
  );
};

export const CreateOption = ({ name }: { name: string }) => {
  const { t } = useTranslation();
  return (
    <>
      <IconPlus size={20} stroke={1.75} aria-hidden />
      <span className={classes.words}>{t('frame.palette.create', { text: name })}</span>
    </>
  );
};
