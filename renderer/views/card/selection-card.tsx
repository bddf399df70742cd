import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import {
  IconAffiliate,
  IconDownload,
  IconHighlight,
  IconPencil,
  IconPin,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { LOOK_IDS, type LookId, lookOf } from '../../../shared/domain/look.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import classes from './card.module.css';
import { GroupFacts } from './group-facts.tsx';
import { MultiEditForm } from './multi-edit-form.tsx';

interface Props {
  readonly ids: readonly EntityId[];
}
const ICON = { size: 18, stroke: 1.75 } as const;
/** Lines shown at once: the rest is counted. */
const LISTED_MAX = 100;

/** How many of each category; a click keeps only those. */
const Kinds = ({ entities }: { readonly entities: readonly EntitySummary[] }) => {
  const { t } = useTranslation();
  const words = wordsOf(useLang());
  const { select } = useActions();
  const byLook = useMemo(() => Map.groupBy(entities, lookOf), [entities]);
  const looks = LOOK_IDS.filter((look) => byLook.has(look));
  if (looks.length < 2) return null;
  const nameOf = (look: LookId): string => words.vocabulary.looks[look];
  return (
    <ul className={classes.kinds} aria-label={t('interaction.selection.kinds')}>
      {looks.map((look) => {
        const members = byLook.get(look) ?? [];
        return (
          <li key={look}>
            <UnstyledButton
              className={classes.kind ?? ''}
              aria-label={t('interaction.selection.of', { name: nameOf(look), count: members.length })}
              title={nameOf(look)}
              onClick={() => select(members.map(({ id }) => id))}
            >
              <LookSymbol size={18} look={look} />
              <span>{members.length}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
};

const Chosen = ({ entity }: { readonly entity: EntitySummary }) => {
  const { t } = useTranslation();
  const { openEntity, toggleSelected } = useActions();
  return (
    <li className={classes.linkLine}>
      <LookSymbol size={20} look={lookOf(entity)} />
      <span className={classes.grow}>
        <button type="button" className={classes.link} onClick={() => openEntity(entity.id)}>
          <bdi>{entity.name}</bdi>
        </button>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('interaction.selection.deselect', { name: entity.name })}
        onClick={() => toggleSelected(entity.id)}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  );
};

/** What can be done with two: the way between them, a link. */
const PairActions = ({ ids: [first, second], readOnly }: Props & { readonly readOnly: boolean }) => {
  const { t } = useTranslation();
  const { setPath, openDialog } = useActions();
  if (!first || !second) return null;
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

interface CommandButtonProps {
  readonly id: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}
const CommandButton = ({ id, icon, children }: CommandButtonProps) => {
  const run = useRunCommand();
  return (
    <Button variant="default" size="compact-md" leftSection={icon} onClick={() => run(id)}>
      {children}
    </Button>
  );
};

/** What can be done with all of them. */
const Actions = ({ ids, edit }: Props & { readonly edit: () => void }) => {
  const { t } = useTranslation();
  const readOnly = useProject()?.readOnly ?? true;
  const hasCanvas = useWorkspace((state) => state.canvas !== null);
  return (
    <footer className={classes.actions}>
      {!readOnly && (
        <Button size="compact-md" leftSection={<IconPencil {...ICON} />} onClick={edit}>
          {t('interaction.selection.edit')}
        </Button>
      )}
      <CommandButton id="explorer.highlight" icon={<IconHighlight {...ICON} />}>
        {t('card.actions.highlightThem')}
      </CommandButton>
      <CommandButton id="explorer.addNeighbours" icon={<IconAffiliate {...ICON} />}>
        {t('interaction.commands.addNeighbours')}
      </CommandButton>
      {ids.length === 2 && <PairActions ids={ids} readOnly={readOnly} />}
      {!readOnly && hasCanvas && (
        <CommandButton id="explorer.pin" icon={<IconPin {...ICON} />}>
          {t('interaction.selection.pin')}
        </CommandButton>
      )}
      <CommandButton id="explorer.export" icon={<IconDownload {...ICON} />}>
        {t('interaction.selection.export')}
      </CommandButton>
      {!readOnly && (
        <CommandButton id="explorer.remove" icon={<IconTrash {...ICON} />}>
          {t('card.actions.removeThem')}
        </CommandButton>
      )}
    </footer>
  );
};

/** Several entities selected: who they are, one value for all, and what can be done with them. */
export const SelectionCard = ({ ids }: Props) => {
  const { t } = useTranslation();
  const known = useEntities();
  const [isEditing, setIsEditing] = useState(false);
  const entities = useMemo(() => ids.flatMap((id) => known.get(id) ?? []), [ids, known]);
  const title = t('card.selected', { count: ids.length });
  const others = entities.length - LISTED_MAX;
  return (
    <article className={classes.card} aria-label={title}>
      <header className={classes.header}>
        <h2 className={classes.name}>{title}</h2>
        <GroupFacts ids={ids} />
        <Kinds entities={entities} />
      </header>
      <div className={`${classes.tabs} ${classes.chosen}`}>
        {isEditing && <MultiEditForm entities={entities} close={() => setIsEditing(false)} />}
        <ul className={`${classes.list} ${classes.inset}`}>
          {entities.slice(0, LISTED_MAX).map((entity) => (
            <Chosen key={entity.id} entity={entity} />
          ))}
        </ul>
        {others > 0 && <p className={classes.hint}>{t('interaction.selection.more', { count: others })}</p>}
      </div>
      {isEditing ? (
        <footer className={classes.actions}>
          <Button variant="default" size="compact-md" onClick={() => setIsEditing(false)}>
            {t('interaction.selection.closeEdit')}
          </Button>
        </footer>
      ) : (
        <Actions ids={ids} edit={() => setIsEditing(true)} />
      )}
    </article>
  );
};
