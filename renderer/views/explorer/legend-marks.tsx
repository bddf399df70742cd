import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { badgesImage } from '../../canvas/images.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useExplorer } from './explorer-data.ts';
import classes from './legend.module.css';

const BADGES = ['catalyst', 'third-place', 'carrier', 'funder', 'to-check', 'pinned'] as const;
type Badge = (typeof BADGES)[number];

/** Marks that the picture wears now, in the order of the vocabulary: nothing is explained that is not there. */
const useMarks = () => {
  const { elements } = useExplorer();
  return useMemo(() => {
    const nodes = [...elements.nodes.values()];
    const worn = new Set(nodes.flatMap(({ badges }) => badges.split(' ')));
    return {
      badges: BADGES.filter((badge) => worn.has(badge)),
      hasGroup: nodes.some(({ generic }) => generic),
      hasEnded: [...elements.edges.values()].some(({ status }) => status === 'ended'),
    };
  }, [elements]);
};

/** Badges, dotted outlines and ended links. */
export const LegendMarks = () => {
  const { t } = useTranslation();
  const { sheet } = wordsOf(useLang());
  const { badges, hasGroup, hasEnded } = useMarks();
  const wordOf = (badge: Badge): string => {
    if (badge === 'to-check') return sheet.toCheck;
    return badge === 'pinned' ? t('explorer.legend.pinned') : sheet.alsoRole[badge];
  };
  if (badges.length === 0 && !hasGroup && !hasEnded) return null;
  return (
    <ul className={classes.marks} aria-label={t('explorer.legend.marks')}>
      {badges.map((badge) => (
        <li key={badge}>
          <img src={badgesImage(badge)} width={16} height={16} alt="" />
          {wordOf(badge)}
        </li>
      ))}
      {hasGroup && (
        <li>
          <span className={classes.dotted} />
          {sheet.generic}
        </li>
      )}
      {hasEnded && (
        <li>
          <span className={classes.ended} />
          {sheet.ended}
        </li>
      )}
    </ul>
  );
};
