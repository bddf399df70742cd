import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactDocument, type ProjectDocument, parseDocument } from '../../../shared/domain/document.ts';
import { type EntityId, emptyEntity, type StoredEntity } from '../../../shared/domain/entity.ts';
import { documentFor, mayRead, readableBy } from '../../../shared/domain/export/audience.ts';
import type { SavedViewId } from '../../../shared/domain/saved-view.ts';
import { startView } from '../../../shared/domain/view.ts';
import { AUDIENCES, type Audience } from '../../../shared/domain/vocabulary.ts';
import { aBasis, aDecision, aStep } from '../../helpers/decisions.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';

const audience = fc.constantFrom<Audience>(...AUDIENCES);

test('each reader sees what is for them and for wider circles, never a link to what they do not see', () => {
  const graph = fc.record({
    entities: fc.array(audience, { minLength: 1, maxLength: 12 }),
    relations: fc.array(fc.tuple(fc.nat(11), fc.nat(11), audience), { maxLength: 20 }),
    reader: audience,
  });
  fc.assert(
    fc.property(graph, ({ entities, relations, reader }) => {
      const all = entities.map((of, index) => anEntity(index, { audience: of }));
      const links = relations.map(([from, to, of], index) =>
        aRelation(index, {
          from: anEntityId(from % entities.length),
          to: anEntityId(to % entities.length),
          audience: of,
        }),
      );
      const seen = readableBy({ entities: all, relations: links }, reader);
      const ids = new Set(seen.entities.map(({ id }) => id));
      expect(seen.entities).toEqual(all.filter((entity) => mayRead(reader, entity)));
      for (const link of seen.relations) {
        expect(mayRead(reader, link) && ids.has(link.from) && ids.has(link.to)).toBe(true);
      }
      if (reader === 'internal') expect(seen.relations).toEqual(links);
    }),
  );
});

const exchange: StoredEntity = {
  ...emptyEntity('initiative', 'Entretien', '2026-01-01T00:00:00.000Z'),
  id: anEntityId(1),
  type: 'exchange',
  description: 'Ce qui s’est dit',
  followUp: 'Rappeler',
  statements: [
    { field: 'budget', value: 'secret', on: null, source: null, audience: 'internal' },
    { field: 'budget', value: 'connu', on: null, source: null, audience: 'public' },
  ],
};
const document: ProjectDocument = {
  format: 'alliage',
  version: 1,
  project: { name: 'Essai', territoryId: anEntityId(9), fictional: false, sample: null },
  entities: [exchange],
  relations: [],
  positions: [
    { id: anEntityId(1), x: 0, y: 0, pinned: false },
    { id: anEntityId(9), x: 0, y: 0, pinned: false },
  ],
};

test('within a record, internal statements and what was said in an exchange stay internal', () => {
  expect(documentFor(document, 'internal').entities).toEqual([exchange]);
  const [seen] = documentFor(document, 'committee').entities;
  expect(seen).toMatchObject({ description: null, followUp: null });
  expect(seen?.statements.map(({ value }) => value)).toEqual(['connu']);
});

test('the project does not name a territory, nor place an entity, that its reader may not see', () => {
  const seen = documentFor(document, 'committee');
  expect(seen.project.territoryId).toBeNull();
  expect(seen.positions.map(({ id }) => id)).toEqual([anEntityId(1)]);
});

test('a saved view names nobody that its reader may not see, nor what is said when it is presented', () => {
  const seen = { ...exchange, id: anEntityId(1), audience: 'committee' as const };
  const hidden = { ...exchange, id: anEntityId(2), audience: 'internal' as const };
  const view = {
    ...startView,
    filters: [
      { field: 'territory', op: 'in', values: [seen.id, hidden.id] },
      { field: 'programme', op: 'in', values: [hidden.id] },
      { field: 'look', op: 'in', values: ['funder'] },
    ],
    focus: { id: hidden.id, depth: 1 },
    highlight: [hidden.id, seen.id],
  };
  const saved = {
    id: '01V1EW00000000000000000001' as SavedViewId,
    name: 'Vue',
    isStart: false,
    note: 'Le maire hésite',
    screen: 'explorer',
    updatedAt: '',
    view,
  } as const;
  const whole: ProjectDocument = {
    ...document,
    entities: [seen, hidden],
    relations: [],
    views: [saved],
  };
  expect(documentFor(whole, 'internal').views).toEqual([saved]);
  const [left] = documentFor(whole, 'committee').views ?? [];
  expect(left?.note).toBeNull();
  expect(JSON.stringify(left)).not.toContain(hidden.id);
  expect(left?.view).toMatchObject({
    filters: [
      { field: 'territory', op: 'in', values: [seen.id] },
      { field: 'look', op: 'in', values: ['funder'] },
    ],
    focus: null,
    highlight: [seen.id],
  });
});

test('a committee reads what was decided, and nothing internal of it; what names whom it may not see is left out', () => {
  const [a, b, hidden] = [1, 2, 3].map((at) => anEntityId(at)) as [EntityId, EntityId, EntityId];
  const decided = aDecision(
    [
      aStep('dismiss', { reason: 'déjà essayé', basis: aBasis }),
      aStep('retain', { reason: 'le maire le demande' }),
    ],
    { a, b, note: 'entre nous', owner: 'Le Lien' },
  );
  const secret = aDecision([aStep('dismiss', { reason: 'concurrence' })], {
    a,
    b,
    relation: 'funds',
    audience: 'internal',
  });
  const ofHidden = aDecision([aStep('retain')], { a, b: hidden });
  const named = (id: EntityId, audience: Audience): StoredEntity => ({
    ...emptyEntity('actor', 'Club', '2026-01-01T00:00:00.000Z'),
    id,
    audience,
  });
  const override = (subject: EntityId, audience: Audience) => ({
    id: `${subject} C1`,
    subject,
    check: 'C1' as const,
    state: 'met' as const,
    reason: 'vu sur place',
    author: 'Claire',
    at: '2026',
    audience,
  });
  const whole: ProjectDocument = {
    ...document,
    entities: [named(a, 'committee'), named(b, 'public'), named(hidden, 'internal')],
    decisions: [decided, secret, ofHidden],
    overrides: [override(a, 'committee'), override(b, 'internal'), override(hidden, 'public')],
    method: { 'rules.R02': true },
  };
  expect(documentFor(whole, 'internal')).toMatchObject({
    decisions: whole.decisions,
    overrides: whole.overrides,
  });
  const read = documentFor(whole, 'committee');
  expect(read.decisions).toMatchObject([
    { reason: 'le maire le demande', owner: 'Le Lien', note: null, author: '' },
  ]);
  expect(read.overrides?.map(({ subject }) => subject)).toEqual([a]);
  expect(read.method).toEqual(whole.method);
  expect(JSON.stringify(read)).not.toMatch(/essayé|concurrence|entre nous|Claire|ODD communs/);
  expect(documentFor(whole, 'public')).toMatchObject({ decisions: [], overrides: [] });
  expect(parseDocument(JSON.parse(JSON.stringify(compactDocument(read)))).decisions).toEqual(read.decisions);
});
