import { TERRITORY_LEVELS } from '../../territory.ts';
import type { Kind, RelationType, Role } from '../../vocabulary.ts';
import type { EntityDraft, TerritoryRef } from '../draft.ts';
import { kindOfName } from '../recognise/name-kinds.ts';
import { checkPoint } from '../values/places.ts';
import type { Building } from './building.ts';
import type { Report } from './column.ts';
import { checkPeriod } from './date-columns.ts';
import { applyMeaning } from './kind-columns.ts';
import { refsOf } from './place-parts.ts';
import type { End, Part } from './target.ts';

/** What the place of an entity in its row says of it, where its own columns say nothing. */
export interface Expected {
  /** Its kind when neither a column nor its name tells. */
  readonly kind: Kind | null;
  /** What it also does, whatever its kind. */
  readonly role: Role | null;
  /** True for a row of territories. */
  readonly isTerritory: boolean;
}

const PART_KINDS: Readonly<Partial<Record<Part, Kind>>> = {
  funder: 'funder',
  initiative: 'initiative',
  programme: 'programme',
};
export const expectedOfPart = (part: Part, isTerritory: boolean): Expected => ({
  kind: PART_KINDS[part] ?? null,
  role: part === 'funder' ? 'funder' : null,
  isTerritory,
});

const END_KINDS: Readonly<Record<string, Kind>> = {
  'funds.from': 'funder',
  'covers.from': 'programme',
  'participates-in.to': 'initiative',
  'organises.to': 'initiative',
  'benefits-from.to': 'programme',
  'produces.to': 'resource',
  'evaluates.from': 'resource',
  'covers.to': 'territory',
  'located-in.to': 'territory',
  'acts-in.to': 'territory',
};
export const expectedOfLink = (type: RelationType, end: End): Expected => {
  const kind = END_KINDS[`${type}.${end}`] ?? null;
  return { kind, role: kind === 'funder' ? 'funder' : null, isTerritory: kind === 'territory' };
};

const settlePoint = ({ draft, point }: Building, report: Report): void => {
  const { lon, lat } = point;
  if (lon === null || lat === null) return;
  const check = checkPoint({ lon, lat });
  const choice =
    check === 'right' ? 'keep' : report('E-IMP-PLACE', `${lat} ; ${lon}`, { value: `${lat} ; ${lon}` });
  if (check === 'right') Object.assign(draft.fields, { lon, lat });
  else if (check === 'swapped' && choice === 'swap') Object.assign(draft.fields, { lon: lat, lat: lon });
};

/** The kind that the name suggests (said), else what its place in the row does. */
const settleKind = (made: Building, expected: Expected, report: Report): void => {
  const { draft } = made;
  const name = draft.fields.name ?? '';
  if (draft.kind === null && !expected.isTerritory && name !== '') {
    const meaning = kindOfName(name);
    const isNews = meaning !== null && meaning.kind !== expected.kind;
    const choice = isNews ? report('E-IMP-GUESS', name, { value: name }) : 'keep';
    if (meaning && choice === 'keep') applyMeaning(made, meaning);
  }
  if (expected.isTerritory) draft.kind = 'territory';
  draft.kind ??= expected.kind;
  if (expected.role && draft.kind !== null && draft.kind !== expected.kind) {
    draft.fields.roles = [...new Set([...(draft.fields.roles ?? []), expected.role])];
  }
};

const levelOf = (type: string | null | undefined): TerritoryRef['level'] =>
  [...TERRITORY_LEVELS, 'petr' as const].find((level) => level === type) ?? null;

/** Its own code: what the columns of its identifiers or of its place hold. */
const ownCode = ({ draft, place }: Building): string | null => {
  const { insee, siren, siret, dep, reg } = draft.fields.identifiers ?? {};
  return insee?.[0] ?? siren?.[0] ?? siret?.[0]?.slice(0, 9) ?? dep?.[0] ?? reg?.[0] ?? place.code;
};

/** A territory is found in the official list; its own columns of place say where it is. */
const settleTerritory = (made: Building): void => {
  const { draft, place } = made;
  const level = levelOf(draft.fields.type);
  const isOfficial = level !== null || draft.fields.type == null;
  if (!isOfficial) {
    draft.anchored.push(...refsOf(place));
    return;
  }
  draft.territory = {
    level: level ?? place.level,
    code: ownCode(made),
    name: draft.fields.name ?? place.names[0] ?? null,
    department: place.department,
    epci: place.epci,
  };
};

/** Figures of the row are of its year. */
const dateStatements = ({ draft, statedOn }: Building): void => {
  if (statedOn === null || !draft.fields.statements) return;
  draft.fields.statements = draft.fields.statements.map((stated) =>
    stated.on === null && /\d/.test(stated.value) ? { ...stated, on: statedOn } : stated,
  );
};

/** Ends the draft of an entity once every cell of its row is read. */
export const finishEntity = (made: Building, expected: Expected, report: Report): EntityDraft => {
  const { draft } = made;
  settleKind(made, expected, report);
  settlePoint(made, report);
  dateStatements(made);
  checkPeriod(draft.fields, report);
  // Two meetings of one name are told apart by their day.
  if (draft.kind === 'initiative' && draft.fields.type === 'exchange')
    draft.context ??= draft.fields.startsOn ?? null;
  if (draft.kind === 'territory') settleTerritory(made);
  else draft.anchored.push(...refsOf(made.place));
  draft.acts.push(...refsOf(made.acts));
  return draft;
};
