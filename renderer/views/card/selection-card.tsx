import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import { useProject } from '../../backend/use-app.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { LookIcon } from '../../widgets/look-icon.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import classes from './card.module.css';

/** Several entities selected: who they are and what can be done with all. */
export const SelectionCard = ({ ids }: { ids: readonly EntityId[] }) => {
  const { t } = useTranslation();
  const entities = useEntities();
  const notify = useNotify();
  const readOnly = useProject()?.readOnly ?? true;
  const { openEntity, select, changeView, setPath, openDialog } = useActions();
  const { mutateAsync } = useCommand('entity.remove');
  const removeAll = async () => {
    try {
      select([]);
      for (const id of ids) await mutateAsync({ entity: id });
      notify.done('card.removedMany', { count: ids.length });
    } catch (error) {
      notify.refused(error);
    }
  };
  const [first, second] = ids;
  return (
    <article className={classes.card} aria-label={t('card.selected', { count: ids.length })}>
      <header className={classes.header}>
        <h2 className={classes.name}>{t('card.selected', { count: ids.length })}</h2>
      </header>
      <ul className={`${classes.list} ${classes.tabs}`}>
        {ids
          .flatMap((id) => entities.get(id) ?? [])
          .map((entity) => (
            <li key={entity.id} className={classes.linkLine}>
              <LookIcon look={lookOf(entity)} />
              <button type="button" className={classes.link} onClick={() => openEntity(entity.id)}>
                <bdi>{entity.name}</bdi>
              </button>
            </li>
          ))}
      </ul>
      <footer className={classes.actions}>
        <Button onClick={() => changeView({ highlight: [...ids] })}>{t('card.actions.highlightThem')}</Button>
        {first && second && ids.length === 2 && (
          <Button variant="default" onClick={() => setPath(first, second)}>
            {t('card.actions.pathBetween')}
          </Button>
        )}
        {first && second && ids.length === 2 && !readOnly && (
          <Button variant="default" onClick={() => openDialog({ name: 'link', from: first, to: second })}>
            {t('card.actions.linkThem')}
          </Button>
        )}
        {!readOnly && (
          <Button variant="default" onClick={() => void removeAll()}>
            {t('card.actions.removeThem')}
          </Button>
        )}
      </footer>
    </article>
  );
};
