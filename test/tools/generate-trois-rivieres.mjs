// Writes resources/samples/trois-rivieres.json, the invented territory that a person plays with.
// Facts are in trois-rivieres/*.mjs; the seed only draws ids, days of months and dates of update. `--print` writes nothing.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { suggestionId, toPair } from '../../shared/domain/partnerships/suggestion.ts';
import { foodActors } from './trois-rivieres/actors-food.mjs';
import { industryActors } from './trois-rivieres/actors-industry.mjs';
import { placeActors } from './trois-rivieres/actors-places.mjs';
import { publicActors } from './trois-rivieres/actors-public.mjs';
import { societyActors } from './trois-rivieres/actors-society.mjs';
import { woodActors } from './trois-rivieres/actors-wood.mjs';
import { followedDecisions } from './trois-rivieres/decisions.mjs';
import { dismissals } from './trois-rivieres/decisions-dismissed.mjs';
import { exchanges } from './trois-rivieres/exchanges.mjs';
import { funders } from './trois-rivieres/funders.mjs';
import { initiatives } from './trois-rivieres/initiatives.mjs';
import { places } from './trois-rivieres/places.mjs';
import { alliances, instances, programmes, resources } from './trois-rivieres/programmes.mjs';
import { moneyRelations } from './trois-rivieres/relations-money.mjs';
import { bridgeRelations, plateauRelations, townRelations } from './trois-rivieres/relations-partners.mjs';
import { clusterRelations, committeeRelations, contractRelations } from './trois-rivieres/relations-work.mjs';
import { views } from './trois-rivieres/views.mjs';

const SEED = 'trois-rivieres/1';
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DAY_MS = 86_400_000;
const FICTION = { title: 'Exemple fictif', publisher: null, url: null, consultedOn: null };

const bytesOf = (key) => createHash('sha256').update(`${SEED}/${key}`).digest();
/** 26 characters of Crockford's base 32, the first at most 7: the shape of a ULID. */
const idOf = (key) =>
  [...bytesOf(key).subarray(0, 26)].map((byte, index) => CROCKFORD[byte & (index === 0 ? 7 : 31)]).join('');
/** Whole number from 0 to `below` − 1, always the same for a key. */
const draw = (key, below) => bytesOf(key).readUInt32BE(0) % below;

const DATA_DAY = '2026-11-20';
const CLOSED_DAYS = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11']);
const isWorkingDay = (day) => ![0, 6].includes(new Date(day).getUTCDay()) && !CLOSED_DAYS.has(day.slice(5));

/** `2024-05~` → a working day of that month before its 25th; other dates are kept as they are. */
const dateOf = (text, key) => {
  if (!text?.endsWith('~')) return text ?? null;
  const days = Array.from(
    { length: 24 },
    (_, index) => `${text.slice(0, -1)}-${String(index + 1).padStart(2, '0')}`,
  );
  const working = days.filter(isWorkingDay);
  return working[draw(key, working.length)];
};

/** Latest of the dates that a record holds and that are not to come, at least June 2024. */
const lastDateIn = (...values) => {
  const dates = JSON.stringify(values).match(/(?<=")20\d\d(-\d\d){0,2}(?=")/g) ?? [];
  return ['2024-06', ...dates.filter((date) => date <= DATA_DAY)].sort().at(-1);
};

/** A working-hours instant between `since` and the day of the data. */
const updatedAt = (since, key) => {
  const start = Date.parse(`${since}-01-01`.slice(0, 10));
  const days = Math.max(1, Math.floor((Date.parse(DATA_DAY) - start) / DAY_MS));
  const minutes = 8 * 60 + draw(`${key} minute`, 600);
  return new Date(start + draw(`${key} day`, days) * DAY_MS + minutes * 60_000).toISOString();
};

const isEmpty = (value) =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
const compact = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));

const toStatement = ({ field, value, on = null, source, audience = 'committee' }) => ({
  field,
  value,
  on,
  source: source ? { ...FICTION, title: `Exemple fictif : ${source}` } : FICTION,
  audience,
});
const DOUBT = { field: 'certainty', value: 'à vérifier' };
const cents = (euros) => (euros === undefined ? undefined : euros * 100);

/** Fields that the tables write for themselves; every other key is a field of an entity. */
const toEntity = ({ key, in: _, at, acts, partOf, toCheck, budget, need, updatedOn, ...fields }) =>
  compact({
    id: idOf(key),
    ...fields,
    budgetCents: cents(budget),
    needCents: cents(need),
    audience: fields.audience ?? 'committee',
    statements: [...(fields.statements ?? []), ...(toCheck ? [DOUBT] : [])].map(toStatement),
    sources: [FICTION],
    updatedAt: updatedOn ? `${updatedOn}-06T09:30:00.000Z` : updatedAt(lastDateIn(fields), key),
  });

const toRelation = ([from, type, to, date, fields]) => {
  const key = `${from} ${type} ${to} ${date}`;
  const { eur, ends, status = 'existing', audience = 'committee', ...others } = fields;
  const startsOn = dateOf(date, key);
  return compact({
    id: idOf(key),
    type,
    from: idOf(from),
    to: idOf(to),
    status,
    ...others,
    startsOn,
    endsOn: ends,
    amountCents: cents(eur),
    audience,
    sources: date ? [FICTION] : [],
    updatedAt: updatedAt(lastDateIn(startsOn, ends, startOf.get(from), startOf.get(to)), key),
  });
};

const withKind = (kind, list) => list.map((entity) => ({ ...entity, kind }));
const exchangeEntities = exchanges.map(([key, form, startsOn, name, , , fields]) => ({
  key,
  kind: 'initiative',
  type: 'exchange',
  name,
  form,
  startsOn,
  endsOn: startsOn,
  audience: fields.description ? 'internal' : 'committee',
  ...fields,
}));
const records = [
  ...places,
  ...withKind('actor', [
    ...woodActors,
    ...industryActors,
    ...foodActors,
    ...placeActors,
    ...societyActors,
    ...publicActors,
  ]),
  ...withKind('funder', funders),
  ...programmes,
  ...initiatives,
  ...alliances,
  ...resources,
  ...instances,
  ...exchangeEntities,
];

/** Where each record is, and what it is part of. */
const placing = records.flatMap(({ key, in: parents = [], at, acts = [], partOf }) => [
  ...parents.map((parent) => [key, 'part-of', parent, null, {}]),
  ...(at ? [[key, 'located-in', at, null, {}]] : []),
  ...acts.map((place) => [key, 'acts-in', place, null, {}]),
  ...(partOf ? [[key, 'part-of', partOf, null, {}]] : []),
]);
const exchanging = exchanges.flatMap(([key, , date, , organiser, participants, fields]) => {
  const audience = fields.description ? 'internal' : 'committee';
  return [
    [organiser, 'organises', key, date, { audience }],
    ...participants.map((participant) => [participant, 'participates-in', key, date, { audience }]),
  ];
});
const links = [
  ...placing,
  ...contractRelations,
  ...committeeRelations,
  ...clusterRelations,
  ...bridgeRelations,
  ...townRelations,
  ...plateauRelations,
  ...moneyRelations,
  ...exchanging,
];

const startOf = new Map(records.map(({ key, startsOn }) => [key, startsOn]));
const keys = new Set(records.map(({ key }) => key));
const unknown = links.flatMap(([from, , to]) => [from, to]).filter((key) => !keys.has(key));
if (unknown.length > 0) throw new Error(`Unknown keys: ${unknown.join(', ')}`);

const toView = ({ key, ...view }) => ({
  id: idOf(key),
  isStart: false,
  screen: 'explorer',
  updatedAt: '2026-11-23T09:00:00.000Z',
  ...view,
});

const nameOf = new Map(records.map(({ key, name }) => [idOf(key), name]));
/** Of the method that the figures of the tables were read from. */
const METHOD_VERSION = '1.0';
const COMMITTEE = 'Comité stratégique du Pays';

const toStep = ({ on, state, reason = null, until = null }, basis) => ({
  state,
  on,
  at: `${on}T16:30:00.000Z`,
  author: COMMITTEE,
  reason,
  until,
  basis,
});

/** Evidence is not kept: what is dismissed here stays out whatever the method becomes. */
const toBasis = (basis, key, on) => ({
  methodVersion: METHOD_VERSION,
  dataHash: bytesOf(`${key} data`).toString('hex').slice(0, 16),
  on,
  ...basis,
  evidenceKey: null,
});

const toDecision = ({ key, pair: [from, relation, to], made, steps, basis, ...fields }) => {
  const pair = toPair(idOf(from), idOf(to), relation);
  const told = steps.map((step, at) => toStep(step, at === 0 ? toBasis(basis, key, step.on) : null));
  const { basis: _, ...last } = told.at(-1);
  return {
    id: idOf(`decision ${key}`),
    suggestion: suggestionId(pair),
    ...pair,
    aName: nameOf.get(pair.a),
    bName: nameOf.get(pair.b),
    ...last,
    owner: null,
    dueOn: null,
    note: null,
    audience: 'committee',
    ...fields,
    relationId: made ? idOf(made.join(' ')) : null,
    steps: told,
  };
};

const text = `${JSON.stringify(
  {
    format: 'alliage',
    version: 1,
    project: {
      name: 'Pays des Trois Rivières',
      territoryId: idOf('petr'),
      fictional: true,
      sample: 'trois-rivieres',
    },
    entities: records.map(toEntity),
    relations: links.map(toRelation),
    positions: [],
    views: views.map(toView),
    decisions: [...followedDecisions, ...dismissals].map(toDecision),
  },
  null,
  2,
)}\n`;

if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(new URL('../../resources/samples/trois-rivieres.json', import.meta.url), text);
