import type { EntityFields } from './entity.ts';
import { checkIdentifier } from './identifier.ts';
import {
  parseDatedNeeds,
  parseDocumented,
  parseImpact,
  parseMaturity,
  parsePtceStatus,
} from './set-composite.ts';
import { asText, type FieldSetter, settersFor } from './set-field.ts';
import { parseAddedSource, parseSource } from './set-source.ts';
import { parseStatements } from './set-statement.ts';
import {
  accept,
  type Parsed,
  parseAmount,
  parseDateText,
  parseDecimal,
  parseItems,
  parseWhole,
  parseYesNo,
  refuse,
  type SetValue,
} from './set-value.ts';
import { parseCode, parseEntityType, parseKind, parseSdg } from './set-vocabulary.ts';
import {
  AUDIENCES,
  AXES,
  ENTITY_STATUSES,
  FORMS,
  IDENTIFIER_SCHEMES,
  type IdentifierScheme,
  MATURITY_LEVELS,
  MISSIONS,
  ROLES,
} from './vocabulary.ts';

type Setter = FieldSetter<EntityFields>;
const { one, list, whole } = settersFor<EntityFields>();

const parseIdentifiers = (scheme: IdentifierScheme, value: SetValue): Parsed<string[]> =>
  parseItems(value, (item) => {
    const check = checkIdentifier(scheme, item);
    if (!check.ok) return refuse(`${scheme}-${check.reason}`, item);
    return check.warning ? { ok: true, value: check.value, warning: `${scheme}-key` } : accept(check.value);
  });

/** An identifier by its own scheme's name; the other schemes stay. */
const identifier = (scheme: IdentifierScheme): Setter => ({
  names: [scheme],
  cleared: ({ identifiers }) => ({
    identifiers: Object.fromEntries(Object.entries(identifiers).filter(([key]) => key !== scheme)),
  }),
  parse: (value, { identifiers }) => {
    const parsed = parseIdentifiers(scheme, value);
    return parsed.ok
      ? { ...parsed, value: { identifiers: { ...identifiers, [scheme]: parsed.value } } }
      : parsed;
  },
});

const dated = (words: 'needs' | 'offers', dates: 'needsOn' | 'offersOn'): Setter => ({
  names: [words],
  cleared: () => ({ [words]: [], [dates]: {} }),
  parse: (value, current) => {
    const parsed = parseDatedNeeds(value, current[dates]);
    return parsed.ok ? accept({ [words]: parsed.value.words, [dates]: parsed.value.on }) : parsed;
  },
});

const required = ({ names, parse }: Setter): Setter => ({ names, parse });
const cents = (key: 'budgetCents' | 'needCents', name: string): Setter[] => [
  whole(key, null, parseAmount, [name]),
  one(key, null, parseWhole),
];
const date = (key: 'dueOn' | 'startsOn' | 'endsOn'): Setter => one(key, null, parseDateText);
const text = (key: 'shortName' | 'description' | 'url' | 'followUp'): Setter => one(key, null, asText);

/** Every field that can be written, in the order of the record. */
export const ENTITY_SETTERS: readonly Setter[] = [
  required(one('kind', 'actor', parseKind)),
  one('type', null, (value, { kind }) => parseEntityType(value, kind)),
  list('roles', (item) => parseCode(item, ROLES, 'roles')),
  required(one('name', '', asText)),
  text('shortName'),
  list('aliases', asText),
  text('description'),
  text('url'),
  ...IDENTIFIER_SCHEMES.map(identifier),
  list('missions', (item) => parseCode(item, MISSIONS, 'missions')),
  one('ess', null, (value) => {
    const parsed = parseYesNo(value);
    return parsed.ok ? accept(parsed.value ? 'yes' : 'no') : parsed;
  }),
  one('ptceStatus', null, parsePtceStatus),
  one('form', null, (value) => parseCode(value, FORMS, 'forms')),
  one('hosting', null, parseYesNo),
  one('territorial', null, parseYesNo),
  text('followUp'),
  date('dueOn'),
  whole('documented', [], parseDocumented),
  list('sdgs', parseSdg),
  list('axes', (item) => parseCode(item, AXES, 'axes')),
  list('themes', asText),
  list('priorities', asText),
  dated('needs', 'needsOn'),
  dated('offers', 'offersOn'),
  list('levels', (item) => parseCode(item, MATURITY_LEVELS, 'maturityLevels')),
  whole('maturity', [], (value, { maturity }) => parseMaturity(value, maturity)),
  whole('impact', [], (value, { impact }) => parseImpact(value, impact)),
  one('population', null, parseWhole),
  ...cents('budgetCents', 'budget'),
  ...cents('needCents', 'need'),
  date('startsOn'),
  date('endsOn'),
  one('status', null, (value) => parseCode(value, ENTITY_STATUSES, 'entityStatuses')),
  one('audience', 'committee', (value) => parseCode(value, AUDIENCES, 'audiences')),
  whole('statements', [], parseStatements),
  whole('sources', [], (value, { sources }) => parseAddedSource(value, sources), ['source']),
  list('sources', parseSource),
  one('lon', null, parseDecimal),
  one('lat', null, parseDecimal),
];
