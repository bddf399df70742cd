import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import { useProject } from '../../backend/use-app.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import type { ChosenTerritory } from '../home/use-territory-search.ts';
import classes from './map.module.css';
import { useMapData } from './map-context.ts';
import { PlaceField } from './place-field.tsx';

/** Longer lists are for filters. */
const LISTED_MAX = 300;

interface EntryProps {
  readonly entity: EntitySummary;
  readonly isChecked: boolean;
  readonly toggle: () => void;
}
const Entry = ({ entity, isChecked, toggle }: EntryProps) => {
  const { t } = useTranslation();
  const act = useActions();
  const label = t('map.unplaced.open', { name: entity.name });
  return (
    <li>
      <Checkbox
        checked={isChecked}
        onChange={toggle}
        label={
          <span className={classes.checkLabel}>
            <LookSymbol look={lookOf(entity)} size={18} />
            <bdi>{entity.name}</bdi>
          </span>
        }
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        title={label}
        onClick={() => {
          act.select([entity.id]);
          act.setCardOpen(true);
        }}
      >
        <IconId size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  );
};

const useLocating = (ids: readonly EntityId[], done: () => void) => {
  const { number } = useFormat();
  const notify = useNotify();
  const locate = useCommand('map.locate');
  return {
    isRunning: locate.isPending,
    run: async (territory: ChosenTerritory) => {
      try {
        const { located } = await locate.mutateAsync({ entities: [...ids], code: territory.code });
        const values = { name: territory.label, count: located, number: number(located) };
        notify.done('map.unplaced.done', values, { undoable: true });
        done();
      } catch (error) {
        notify.refused(error);
      }
    },
  };
};

interface ChecklistProps {
  readonly checked: ReadonlySet<EntityId>;
  readonly setChecked: (checked: ReadonlySet<EntityId>) => void;
}

/** The first of those who are nowhere, to tick. */
const Checklist = ({ checked, setChecked }: ChecklistProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { unplaced } = useMapData();
  const listed = unplaced.slice(0, LISTED_MAX);
  const more = unplaced.length - listed.length;
  const ticked = listed.filter(({ id }) => checked.has(id)).length;
  const toggle = (id: EntityId) => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    setChecked(next);
  };
  return (
    <>
      <Checkbox
        label={t('map.unplaced.all')}
        checked={ticked === listed.length}
        indeterminate={ticked > 0 && ticked < listed.length}
        onChange={(event) =>
          setChecked(new Set(event.currentTarget.checked ? listed.map(({ id }) => id) : []))
        }
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <ul data-scrolls className={classes.checks} aria-label={t('map.unplaced.list')} tabIndex={0}>
        {listed.map((entity) => (
          <Entry
            key={entity.id}
            entity={entity}
            isChecked={checked.has(entity.id)}
            toggle={() => toggle(entity.id)}
          />
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.help}>{t('map.unplaced.more', { count: more, number: number(more) })}</p>
      )}
    </>
  );
};

/** Whoever is nowhere: ticked, then put in a territory, in one action to undo. */
export const UnplacedPanel = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const isReadOnly = useProject()?.readOnly === true;
  const { unplaced } = useMapData();
  const [checked, setChecked] = useState<ReadonlySet<EntityId>>(new Set());
  const [territory, setTerritory] = useState<ChosenTerritory | null>(null);
  const [round, setRound] = useState(0);
  const ids = unplaced.flatMap(({ id }) => (checked.has(id) ? [id] : []));
  const { run, isRunning } = useLocating(ids, () => {
    setChecked(new Set());
    setTerritory(null);
    setRound(round + 1);
  });
  if (unplaced.length === 0) return <p>{t('map.unplaced.none')}</p>;
  const count = { count: ids.length, number: number(ids.length) };
  return (
    <>
      <p className={classes.help}>{t(isReadOnly ? 'map.unplaced.readOnly' : 'map.unplaced.intro')}</p>
      <Checklist checked={checked} setChecked={setChecked} />
      <PlaceField key={round} value={territory} onChange={setTerritory} />
      <Button
        disabled={isReadOnly || ids.length === 0 || territory === null}
        loading={isRunning}
        onClick={() => territory && void run(territory)}
      >
        {ids.length === 0 ? t('map.unplaced.submit') : t('map.unplaced.submit', count)}
      </Button>
    </>
  );
};
