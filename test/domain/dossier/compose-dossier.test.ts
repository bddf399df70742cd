import { expect, test } from 'vitest';
import type { ProjectDocument } from '../../../shared/domain/document.ts';
import { composeDossier, type DossierInput } from '../../../shared/domain/dossier/compose-dossier.ts';
import type { DossierPart } from '../../../shared/domain/dossier/dossier.ts';
import type { FrozenState, ToldSuggestion } from '../../../shared/domain/dossier/frozen-state.ts';
import { DOSSIER_SECTIONS, type DossierSection } from '../../../shared/domain/dossier/sections.ts';
import { type EntityId, isGeneric } from '../../../shared/domain/entity.ts';
import { documentFor } from '../../../shared/domain/export/audience.ts';
import { formatMoney } from '../../../shared/domain/format.ts';
import type { SavedViewId } from '../../../shared/domain/saved-view.ts';
import type { SnapshotId } from '../../../shared/domain/snapshot.ts';
import { startView } from '../../../shared/domain/view.ts';
import { frozen } from '../../helpers/frozen-state.ts';
import { readSample } from '../../helpers/samples.ts';

const aSuggestion = (
  id: string,
  [a, b]: readonly [EntityId, EntityId],
  more: Partial<ToldSuggestion> = {},
): ToldSuggestion => ({
  id,
  rank: 1,
  a: { id: a, name: `A de ${id}` },
  b: { id: b, name: `B de ${id}` },
  relation: 'partners-with',
  axes: ['alliances'],
  solidity: 'strong',
  why: [{ reason: 'themes', text: `Raison de ${id}.`, segments: [], evidence: [] }],
  whyNot: [],
  missing: [],
  ...more,
});

const compose = (state: FrozenState, more: Partial<DossierInput> = {}) =>
  composeDossier({
    state,
    before: null,
    subjectId: null,
    title: null,
    subtitle: null,
    size: 'a4',
    colours: 'colour',
    lang: 'fr',
    sections: [...DOSSIER_SECTIONS],
    audience: 'committee',
    logo: null,
    ...more,
  });
type PartOf<Id extends DossierSection> = Extract<DossierPart, { id: Id }>;
const partOf = <Id extends DossierSection>(state: FrozenState, id: Id, more: Partial<DossierInput> = {}) => {
  const { dossier } = compose(state, { ...more, sections: more.sections ?? [id] });
  return dossier.parts.find((part) => part.id === id) as PartOf<Id>;
};
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const sample = readSample('trois-rivieres');
const read = documentFor(sample, 'committee');

test('every figure is that of the records: kinds, links, what was given, who gave it', () => {
  const { tables, figures } = partOf(frozen(sample), 'figures');
  const counted = Object.fromEntries(tables[0]?.rows.map(([label, count]) => [label, count]) ?? []);
  const ofKind = (kind: string) => read.entities.filter((one) => one.kind === kind && !isGeneric(one)).length;
  expect(counted).toMatchObject({ Acteurs: `${ofKind('actor')}`, Financeurs: `${ofKind('funder')}` });
  const links = tables[1]?.rows.reduce((sum, [, count]) => sum + Number(count), 0);
  expect(links).toBe(read.relations.filter(({ type }) => type !== 'neighbour-of').length);
  expect(figures[0]?.value).toBe(counted.Acteurs);

  const given = read.relations.filter(
    ({ type, stage, status }) =>
      type === 'funds' && stage !== 'requested' && (status === 'existing' || status === 'ended'),
  );
  const cents = given.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
  const funding = partOf(frozen(sample), 'funding');
  expect(plain(funding.lead[0] ?? '')).toContain(plain(formatMoney(cents, 'fr')));
  const [direct] = funding.tables;
  const shown =
    direct?.rows.map(([, , amount = '']) => Number(plain(amount).replace(/[^\d]/g, '') || 0)) ?? [];
  const granted = shown.reduce((sum, amount) => sum + amount, 0) * 100;
  expect(granted).toBe(cents);
});

test('actors and funders are each listed once, with their links, under their category', () => {
  const { groups, lead } = partOf(frozen(sample), 'actors');
  const rows = groups.flatMap((group) => group.rows);
  const listed = read.entities.filter((one) => ['actor', 'funder'].includes(one.kind) && !isGeneric(one));
  expect(rows.map(([name]) => name).sort()).toEqual(listed.map(({ name }) => name).sort());
  expect(plain(lead[0] ?? '')).toContain(`${listed.length} acteurs et financeurs`);
});

test('the same records in another order make the same dossier', () => {
  const shuffled: ProjectDocument = {
    ...sample,
    entities: sample.entities.toReversed(),
    relations: sample.relations.toReversed(),
    positions: sample.positions.toReversed(),
    decisions: sample.decisions?.toReversed(),
  };
  const sections: DossierSection[] = ['figures', 'suggestions', 'actors', 'sources', 'funding', 'method'];
  const told = (document: ProjectDocument) => JSON.stringify(compose(frozen(document), { sections }).dossier);
  expect(told(shuffled)).toBe(told(sample));
});

test('what its reader may not see is in no word of it, and is counted', () => {
  const hidden = sample.entities.find(({ audience }) => audience === 'internal');
  const [first, second] = read.entities.filter(({ kind }) => kind === 'actor');
  if (!hidden || !first || !second) throw new Error('The sample has no such records.');
  const naming = { segments: [{ entities: [hidden.id] }], evidence: [] };
  const told = aSuggestion('deux', [first.id, second.id], {
    why: [
      { reason: 'themes', text: 'Thème commun.', segments: [], evidence: [] },
      { reason: 'l3', text: `Par ${hidden.name}.`, ...naming },
    ],
    whyNot: [{ reason: 'outcome', text: 'Déjà essayé en vain.', segments: [], evidence: [] }],
  });
  const other = aSuggestion('un', [hidden.id, first.id]);
  const document = { ...sample, decisions: [] };
  const state = frozen(document, [other, told]);
  const { dossier, files } = compose(state);
  const all = JSON.stringify(dossier) + files.map(({ content }) => content).join();
  expect(all).toContain('Thème commun.');
  for (const wrong of [hidden.name, 'en vain', 'A de un', 'Quelqu’un', 'Note de qui a figé'])
    expect(all).not.toContain(wrong);
  expect(plain(dossier.cover.withheld ?? '')).toMatch(/\d+ fiches, \d+ liens, 1 piste, 2 explications\.$/);
  const whole = JSON.stringify(compose(state, { audience: 'internal' }).dossier);
  for (const right of [hidden.name, 'en vain', 'A de un']) expect(whole).toContain(right);
});

test('what was retained, one block each, with its reasons; when nothing was, the best placed are said to be discussed', () => {
  const retained =
    sample.decisions?.filter(({ state }) => ['proposed', 'to-study', 'committed'].includes(state)) ?? [];
  const [first] = retained;
  if (!first) throw new Error('The sample has no such decision.');
  const known = aSuggestion(first.suggestion, [first.a, first.b]);
  const { blocks, lead } = partOf(frozen(sample, [], { takenUp: [known] }), 'suggestions');
  expect(blocks).toHaveLength(retained.length);
  expect(plain(lead[0] ?? '')).toContain(`${retained.length} pistes ont été retenues`);
  expect(blocks[0]?.heading).toBe(`${first.aName} – partenaire de – ${first.bName}`);
  expect(blocks[0]?.lists[0]?.items).toEqual([`Raison de ${first.suggestion}.`]);
  expect(blocks[0]?.box.options).toHaveLength(4);

  const [a, b] = read.entities.filter(({ kind }) => kind === 'actor');
  if (!a || !b) throw new Error('The sample has no actor.');
  const open = Array.from({ length: 9 }, (_, at) => aSuggestion(`s${at}`, [a.id, b.id], { rank: at + 1 }));
  const undecided = partOf(frozen({ ...sample, decisions: [] }, open), 'suggestions');
  expect(undecided.blocks).toHaveLength(5);
  expect(plain(undecided.lead[0] ?? '')).toContain('Voici les 5 mieux placées, à discuter');
  expect(partOf(frozen({ ...sample, decisions: [] }), 'suggestions').blocks).toEqual([]);
});

test('between two states, from the earlier to the later whichever is given first', () => {
  const later = frozen(sample);
  const fewer = { ...sample, entities: sample.entities.slice(0, -3) };
  const ids = new Set(fewer.entities.map(({ id }) => id));
  const document = {
    ...fewer,
    relations: sample.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
  const header = {
    ...later.header,
    id: '01K90000000000000000000000' as SnapshotId,
    name: 'Avant',
    on: '2026-03-19',
  };
  const before: FrozenState = { ...frozen(document), header };
  const { table } = partOf(later, 'evolution', { before });
  const differences = table?.rows.map((row) => row[3]);
  expect(differences?.some((one) => one?.startsWith('+'))).toBe(true);
  expect(differences?.some((one) => one?.startsWith('−'))).toBe(false);
  expect(compose(later, { sections: ['evolution'] }).dossier.parts).toEqual([]);
});

test('in grey, no colour is left in a picture or in its words', () => {
  const { dossier, files } = compose(frozen(sample), { colours: 'grey', sections: ['map', 'funding'] });
  const colours = [
    ...JSON.stringify(dossier.colours).matchAll(/#[0-9A-Fa-f]{6}/g),
    ...files.flatMap(({ content }) => [...content.matchAll(/#[0-9A-Fa-f]{6}/g)]),
  ];
  expect(colours.length).toBeGreaterThan(100);
  const isGrey = ([colour = '']: RegExpMatchArray) =>
    colour.slice(1, 3) === colour.slice(3, 5) && colour.slice(3, 5) === colour.slice(5, 7);
  expect(colours.filter((colour) => !isGrey(colour))).toEqual([]);
});

test('an empty project says that nothing is known, and makes no figure of it', () => {
  const nothing: ProjectDocument = {
    ...sample,
    entities: [],
    relations: [],
    positions: [],
    views: [],
    decisions: [],
  };
  const { dossier } = compose(frozen(nothing));
  const all = JSON.stringify(dossier);
  expect(all).not.toMatch(/NaN|Infinity|undefined/);
  expect(dossier.parts.find(({ id }) => id === 'map')).toMatchObject({
    figures: [{ value: '0' }, { value: '0' }, { value: '–' }, { value: '0' }],
  });
});

test('the map shows the view that the snapshot was made for, and says what it leaves out', () => {
  const id = '01KB0000000000000000000001' as SavedViewId;
  const view = { ...startView, filters: [{ field: 'look', op: 'in', values: ['funder'] }] };
  const saved = {
    id,
    name: 'Financeurs',
    isStart: false,
    note: null,
    screen: 'explorer' as const,
    updatedAt: '2026-11-24T09:00:00.000Z',
    view,
  };
  const state = frozen({ ...sample, views: [saved] });
  const filtered: FrozenState = { ...state, header: { ...state.header, views: [id] } };
  const funders = read.entities.filter(({ kind }) => kind === 'funder').length;
  expect(plain(partOf(filtered, 'map').caption)).toMatch(
    new RegExp(`^Vue filtrée : ${funders} fiches sur ${read.entities.length}, .*Financeur`),
  );
  expect(plain(partOf(state, 'map').caption)).toMatch(/^Vue d’ensemble/);
  // The whole project is counted above it all the same.
  expect(partOf(filtered, 'map').figures).toEqual(partOf(state, 'map').figures);
});
