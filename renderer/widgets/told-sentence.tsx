import { Popover } from '@mantine/core';
import { Fragment, type HTMLAttributes, type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../shared/contract/suggestion-operations.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import { lookOf } from '../../shared/domain/look.ts';
import type { RelationId } from '../../shared/domain/relation.ts';
import { useActions } from '../state/workspace-context.tsx';
import { useEntities } from '../views/forms/use-entity-options.ts';
import { LookSymbol } from './look-symbol.tsx';
import classes from './told-sentence.module.css';

/** Shows the card of what a sentence names, on the screen where it is read. */
export const useInspect = () => {
  const act = useActions();
  return {
    entity: (id: EntityId) => {
      act.select([id]);
      act.setCardOpen(true);
    },
    relations: (ids: readonly RelationId[]) => {
      const [first] = ids;
      if (ids.length > 1) act.selectBundle(ids);
      else if (first) {
        act.selectRelation(first);
        act.setCardOpen(true);
      }
    },
  };
};

/** What a number counts, one a line; each opens its card. */
const CountedList = ({ ids, done }: { ids: readonly EntityId[]; done: () => void }) => {
  const entities = useEntities();
  const inspect = useInspect();
  return (
    <ul className={classes.counted}>
      {ids.map((id) => {
        const entity = entities.get(id);
        return (
          <li key={id}>
            <button
              type="button"
              className={classes.line}
              onClick={() => {
                done();
                inspect.entity(id);
              }}
            >
              {entity && <LookSymbol look={lookOf(entity)} size={20} />}
              <bdi>{entity?.name ?? id}</bdi>
            </button>
          </li>
        );
      })}
    </ul>
  );
};

/** Within a sentence a button must go from one line to the next, which no <button> does. */
const Inline = ({
  text,
  run,
  ...rest
}: { text: string; run: () => void; ref?: Ref<HTMLSpanElement> } & HTMLAttributes<HTMLSpanElement>) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    run();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span {...rest} role="button" tabIndex={0} className={classes.named} onClick={run} onKeyDown={onKeyDown}>
      <bdi>{text}</bdi>
    </span>
  );
};

const Counted = ({ text, ids }: { text: string; ids: readonly EntityId[] }) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      width={320}
      trapFocus
      returnFocus
      withinPortal={false}
      floatingStrategy="fixed"
      middlewares={{ shift: { padding: 8 }, flip: true }}
    >
      <Popover.Target>
        <Inline text={text} run={() => setIsOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('partnerships.counted', { text })} p={6}>
        <div className={classes.scroll}>
          <CountedList ids={ids} done={close} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};

const Piece = ({ piece }: { piece: Segment }) => {
  const inspect = useInspect();
  const { text, entities = [], relations = [] } = piece;
  const [only] = entities;
  if (entities.length > 1) return <Counted text={text} ids={entities} />;
  if (!only && relations.length === 0) return text;
  return <Inline text={text} run={() => (only ? inspect.entity(only) : inspect.relations(relations))} />;
};

/** A sentence whose names and numbers lead to what they say: a card, or the list of what is counted. */
export const ToldSentence = ({ segments }: { segments: readonly Segment[] }) =>
  segments.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence never move
    <Fragment key={at}>
      <Piece piece={piece} />
    </Fragment>
  ));
