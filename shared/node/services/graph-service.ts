import type { z } from 'zod';
import type { Handlers } from '../../contract/contract.ts';
import { type Change, differenceOf, type Position } from '../../domain/change.ts';
import type { Ecosystem } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import { gatherLayoutFacts } from '../../domain/layout/layout-facts.ts';
import type { Point } from '../../domain/layout/layout-input.ts';
import { type PlacedEntity, prepareLayout } from '../../domain/layout/prepare.ts';
import { wordsOf } from '../../domain/words/words.ts';
import { namesOf } from '../store/entities.ts';
import { lastSequence } from '../store/journal.ts';
import { listPositions } from '../store/positions.ts';
import type { ServiceContext } from './context.ts';
import { readChangedGraph, readGraphPart } from './graph-reading.ts';

type GraphHandlers = Pick<
  Handlers,
  'graph.load' | 'graph.part' | 'graph.changes' | 'graph.layout' | 'position.save'
>;

const computeLayout =
  (context: ServiceContext): GraphHandlers['graph.layout'] =>
  async ({ job, layout, ids, ...wanted }, { lang }) => {
    const asked = new Set(ids);
    const { ecosystem } = context.graph.current();
    const entities = ecosystem.entities.filter(({ id }) => asked.has(id));
    const input = prepareLayout({ ...wanted, entities, facts: gatherLayoutFacts(ecosystem) });
    const points = await context.jobs.run<Point[]>(
      'layout',
      { layout, input },
      { job, label: wordsOf(lang).sentences.layoutJob },
    );
    return {
      positions: entities.map(({ id }, index) => ({
        id,
        x: points[index]?.x ?? 0,
        y: points[index]?.y ?? 0,
        pinned: input.nodes[index]?.pinned ?? false,
      })),
    };
  };

/** Changes that put entities where asked; those that are there already are left out. */
export const positionChanges = (
  current: ReadonlyMap<EntityId, Position>,
  wanted: readonly PlacedEntity[],
): Change[] =>
  wanted.flatMap(({ id, ...position }): Change[] => {
    const known = current.get(id);
    if (known === undefined) return [{ record: 'position', id, before: null, after: position }];
    const difference = differenceOf(known, position);
    return difference === null ? [] : [{ record: 'position', id, ...difference }];
  });

const savePositions =
  ({ session }: ServiceContext): GraphHandlers['position.save'] =>
  ({ positions, initial, arrangement }) => {
    session.requireWritable();
    const db = session.reader();
    const names = namesOf(
      db,
      positions.map(({ id }) => id),
    );
    const wanted = positions.filter(({ id }) => names.has(id));
    if (initial) {
      session.fillPositions(wanted);
      return { operation: null };
    }
    const changes = positionChanges(listPositions(db), wanted);
    const subject = {
      names: wanted.slice(0, 3).map(({ id }) => names.get(id) ?? ''),
      fields: arrangement === null ? [] : [arrangement],
      count: changes.length,
      relationType: null,
    };
    return {
      operation: session.record(
        arrangement === null ? 'position.move' : 'position.arrange',
        subject,
        changes,
      ),
    };
  };

export const createGraphHandlers = (context: ServiceContext): GraphHandlers => ({
  'graph.load': () => {
    const db = context.session.reader();
    const positions = [...listPositions(db)].map(([id, position]) => ({ id, ...position }));
    return {
      revision: lastSequence(db),
      ecosystem: context.graph.current().ecosystem as z.infer<typeof Ecosystem>,
      positions,
    };
  },
  'graph.part': readGraphPart(context),
  'graph.changes': readChangedGraph(context),
  'graph.layout': computeLayout(context),
  'position.save': savePositions(context),
});
