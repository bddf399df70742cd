import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import classes from './card.module.css';

interface Props {
  readonly ids: readonly EntityId[];
}

/** What can be done with two: the way between them, a link. */
const PairActions = ({
  first,
  second,
  readOnly,
}: {
  first: EntityId;
  second: EntityId;
  readOnly: boolean;
}) => {
  const { t } = useTranslation();
  const { setPath, openDialog } = useActions();
  return (
    <>
      <Button variant="default" onClick={() => setPath(first, second)}>
        {t('card.actions.pathBetween')}
      </Button>
      {!readOnly && (
        <Button variant="default" onClick={() => openDialog({ name: 'link', from: first, to: second })}>
          {t('card.actions.linkThem')}
        </Button>
      )}
    </>
  );
};

/** Several entities selected: who they are and what can be done with all. */
export const SelectionCard = (props: Props) => {
  const { t } = useTranslation();
  const { ids } = props;
  const entities = useEntities();
  const readOnly = useProject()?.readOnly ?? true;
  const { openEntity, changeView } = useActions();
  const run = useRunCommand();
  const [first, second] = ids;
  const title = t('card.selected', { count: ids.length });
  return (
    <article className={classes.card} aria-label={title}>
      <header className={classes.header}>
        <h2 className={classes.name}>{title}</h2>
      </header>
      <ul className={`${classes.list} ${classes.tabs} ${classes.inset}`}>
        {ids
          .flatMap((id) => entities.get(id) ?? [])
          .map((entity) => (
            <li key={entity.id} className={classes.linkLine}>
              <LookSymbol size={20} look={lookOf(entity)} />
              <button type="button" className={classes.link} onClick={() => openEntity(entity.id)}>
                <bdi>{entity.name}</bdi>
              </button>
            </li>
          ))}
      </ul>
      <footer className={classes.actions}>
        <Button onClick={() => changeView({ highlight: [...ids] })}>{t('card.actions.highlightThem')}</Button>
        {first && second && ids.length === 2 && (
          <PairActions first={first} second={second} readOnly={readOnly} />
        )}
        {!readOnly && (
          <Button variant="default" onClick={() => run('explorer.remove')}>
            {t('card.actions.removeThem')}
          </Button>
        )}
      </footer>
    </article>
  );
};
