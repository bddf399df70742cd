import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGraph } from '../../state/graph-context.tsx';
import classes from './list.module.css';
import type { ListWalk } from './list-walk.ts';

interface TrailProps {
  readonly walk: ListWalk;
  readonly goToDepth: (depth: number) => void;
}

/** « Tout › X › Y »: where one is, and back from there. */
export const ListTrail = ({ walk, goToDepth }: TrailProps) => {
  const { t } = useTranslation();
  const { nameOf } = useGraph();
  if (walk.trail.length === 0) return null;
  const last = walk.trail.length - 1;
  return (
    <nav aria-label={t('list.trail')} className={classes.trail}>
      <ol>
        <li>
          <UnstyledButton className={classes.crumb ?? ''} onClick={() => goToDepth(0)}>
            {t('list.all')}
          </UnstyledButton>
        </li>
        {walk.trail.map(({ id }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one may pass twice by the same
          <li key={index}>
            {index === last ? (
              <strong aria-current="true">
                <bdi>{nameOf(id)}</bdi>
              </strong>
            ) : (
              <UnstyledButton className={classes.crumb ?? ''} onClick={() => goToDepth(index + 1)}>
                <bdi>{nameOf(id)}</bdi>
              </UnstyledButton>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
