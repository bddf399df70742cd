import { Button, MultiSelect, NativeSelect, SegmentedControl, Select, TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useLoadedGraph } from '../../backend/use-loaded-graph.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import { EntitiesInput } from '../forms/entities-input.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import { gatherLinkFacts } from '../table/data/facts.ts';
import classes from './card.module.css';
import {
  canAdd,
  changesOf,
  type Mode,
  MULTI_FIELDS,
  type MultiEdit,
  type MultiField,
  type Outcome,
  optionsOf,
  type PlacesOf,
} from './multi-edit.ts';

interface Props {
  readonly entities: readonly EntitySummary[];
  readonly close: () => void;
}

const PREVIEW_MS = 200;

/** From the graph that the entities chosen come from: the card lies beside the screens, not below their graph. */
const usePlacesOf = (): PlacesOf => {
  const ecosystem = useLoadedGraph()?.ecosystem;
  const links = useMemo(() => ecosystem && gatherLinkFacts(ecosystem), [ecosystem]);
  return useCallback((field, id) => links?.[field].get(id) ?? [], [links]);
};

/** What would change, told by the host before anything does. */
const usePreview = (
  entities: readonly EntitySummary[],
  edit: MultiEdit,
  isReady: boolean,
  placesOf: PlacesOf,
) => {
  const { call } = useBackend();
  const notify = useNotify();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [settled] = useDebouncedValue(edit, PREVIEW_MS);
  useEffect(() => {
    setOutcome(null);
    if (!isReady) return;
    let isCurrent = true;
    call('record.setMany', { changes: changesOf(entities, settled, placesOf), dryRun: true })
      .then((found) => isCurrent && setOutcome(found))
      .catch((error: unknown) => isCurrent && notify.refused(error));
    return () => {
      isCurrent = false;
    };
  }, [call, notify, entities, settled, isReady, placesOf]);
  return settled === edit ? outcome : null;
};

interface ValueProps extends Pick<Props, 'entities'> {
  readonly edit: MultiEdit;
  readonly setValues: (values: string[]) => void;
}

/** The editor that the field asks for. */
const ValueInput = ({ entities, edit: { field, values }, setValues }: ValueProps) => {
  const { t } = useTranslation();
  const lang = useLang();
  const label = t('interaction.edit.value');
  const data = optionsOf(field, entities, lang);
  const common = { size: 'sm', searchable: true, nothingFoundMessage: t('card.nothingFound') } as const;
  if (field === 'anchored' || field === 'acts')
    return (
      <EntitiesInput aria-label={label} size="sm" kind="territory" value={[...values]} onChange={setValues} />
    );
  if (field === 'themes')
    return <TagsInput label={label} size="sm" value={[...values]} onChange={setValues} splitChars={[';']} />;
  if (canAdd(field))
    return <MultiSelect {...common} label={label} data={data} value={[...values]} onChange={setValues} />;
  if (data.length === 0) return <p className={classes.hint}>{t('interaction.edit.noType')}</p>;
  return (
    <Select
      {...common}
      label={label}
      clearable
      data={data}
      value={values[0] ?? null}
      onChange={(value) => setValues(value === null ? [] : [value])}
    />
  );
};

/** « 14 acteurs : Type → Association », and what of it is no change or is refused. */
const Sentence = ({
  entities,
  edit,
  outcome,
}: Pick<ValueProps, 'entities' | 'edit'> & { outcome: Outcome }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const names = useEntities();
  const { field, mode, values } = edit;
  const options = optionsOf(field, entities, lang);
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label ?? names.get(value as EntityId)?.name ?? value;
  const isAdding = canAdd(field) && mode === 'add';
  const { changed, unchanged, refused } = outcome;
  const [first] = refused;
  return (
    <div role="status" className={classes.preview}>
      {changed === 0 && !first ? (
        <p>{t('interaction.edit.none')}</p>
      ) : (
        <p>
          <strong>
            {t(isAdding ? 'interaction.edit.sentenceAdd' : 'interaction.edit.sentence', {
              actors: t('interaction.edit.actors', { count: changed }),
              field: t(`card.fields.${field}`),
              value: values.map(labelOf).join(', ') || t('interaction.edit.emptied'),
            })}
          </strong>
        </p>
      )}
      {changed > 0 && unchanged > 0 && <p>{t('interaction.edit.unchanged', { count: unchanged })}</p>}
      {first && (
        <p className={classes.refusal}>
          {t('interaction.edit.refused', { count: refused.length, message: first.message })}
        </p>
      )}
    </div>
  );
};

const ModeInput = ({ mode, setMode }: { mode: Mode; setMode: (mode: Mode) => void }) => {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="sm"
      fullWidth
      aria-label={t('interaction.edit.mode')}
      value={mode}
      onChange={setMode}
      data={(['add', 'replace'] as const).map((value) => ({ value, label: t(`interaction.edit.${value}`) }))}
    />
  );
};

const useMultiEdit = ({ entities, close }: Props) => {
  const { call } = useBackend();
  const notify = useNotify();
  const [edit, setEdit] = useState<MultiEdit>({ field: 'type', mode: 'add', values: [] });
  // Nothing chosen yet changes nothing: to empty a list, one replaces it by nothing.
  const isReady = edit.values.length > 0 || (canAdd(edit.field) && edit.mode === 'replace');
  const placesOf = usePlacesOf();
  const outcome = usePreview(entities, edit, isReady, placesOf);
  const apply = async () => {
    const changes = changesOf(entities, edit, placesOf);
    const { changed, operation, refused } = await call('record.setMany', { changes, dryRun: false });
    const [first] = refused;
    // Changed elsewhere since the preview: the next one is of what is there now.
    if (first) notify.refused(new ReplyError({ code: 'E-STALE', message: first.message }));
    if (operation === null) return;
    notify.done('interaction.messages.changed', { count: changed }, { undoable: true });
    close();
  };
  return { edit, setEdit, outcome, apply: () => void apply().catch(notify.refused) };
};

/** One value for all of those chosen: said in a sentence before, one operation, undone at once. */
export const MultiEditForm = (props: Props) => {
  const { t } = useTranslation();
  const { entities } = props;
  const { edit, setEdit, outcome, apply } = useMultiEdit(props);
  const fields = useMemo(
    () => MULTI_FIELDS.map((value) => ({ value, label: t(`card.fields.${value}`) })),
    [t],
  );
  return (
    <form
      className={classes.multi}
      aria-label={t('interaction.edit.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome && outcome.changed > 0 && outcome.refused.length === 0) apply();
      }}
    >
      <NativeSelect
        label={t('interaction.edit.field')}
        size="sm"
        data={fields}
        value={edit.field}
        onChange={(event) => setEdit({ ...edit, field: event.currentTarget.value as MultiField, values: [] })}
      />
      {canAdd(edit.field) && <ModeInput mode={edit.mode} setMode={(mode) => setEdit({ ...edit, mode })} />}
      <ValueInput
        key={edit.field}
        entities={entities}
        edit={edit}
        setValues={(values) => setEdit({ ...edit, values })}
      />
      {outcome && <Sentence entities={entities} edit={edit} outcome={outcome} />}
      <Button
        type="submit"
        disabled={outcome === null || outcome.changed === 0 || outcome.refused.length > 0}
      >
        {t('interaction.edit.apply')}
      </Button>
    </form>
  );
};
