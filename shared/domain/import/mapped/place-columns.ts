import { parseTerritoryCode } from '../../territory.ts';
import { readIdentifier } from '../values/identifiers.ts';
import { splitList } from '../values/lists.ts';
import { readCoordinate, readPair } from '../values/places.ts';
import type { Building } from './building.ts';
import type { Column, Report, Writer } from './column.ts';
import { departmentOfPostcode, isWholeCountry, type PlaceParts, readLevel } from './place-parts.ts';
import { readLabel } from './text-values.ts';

type PlaceWriter = (parts: PlaceParts, text: string, report: Report, column: Column) => void;

const writeCode =
  (scheme: 'insee' | 'siren', level: 'commune' | null): PlaceWriter =>
  (parts, text, report) => {
    const read = readIdentifier(scheme, text);
    if (read.problem) report(read.problem, text, { value: text, read: read.value });
    if (read.value === null || read.problem === 'E-IMP-KEY') return;
    parts.code = read.value;
    parts.level = level ?? parts.level;
  };

const writeAnyCode: PlaceWriter = (parts, text, report) => {
  const digits = text.replace(/\s+/g, '');
  const read = /^\d{4}$/.test(digits) ? readIdentifier('insee', digits).value : null;
  const parsed = parseTerritoryCode(read ?? text);
  if (!parsed) {
    report('E-IMP-VALUE', text, { value: text });
    return;
  }
  parts.code = parsed.code;
  const [level] = parsed.levels;
  if (parsed.levels.length === 1 && level) parts.level = level;
};

const writeName: PlaceWriter = (parts, text, report, { mapped }) => {
  const names = splitList(text, mapped.split ?? null).flatMap((item) => readLabel(item, report) ?? []);
  parts.names = [...parts.names, ...names.filter((name) => !isWholeCountry(name))];
  parts.level = readLevel(mapped.format) ?? parts.level;
};

const PLACE_FIELDS: Readonly<Record<string, PlaceWriter>> = {
  insee: writeCode('insee', 'commune'),
  siren: writeCode('siren', null),
  code: writeAnyCode,
  name: writeName,
  level: (parts, text) => {
    parts.level = readLevel(text) ?? parts.level;
  },
  epci: (parts, text, report) => {
    parts.epci = readLabel(text, report);
  },
  department: (parts, text, report) => {
    parts.department = readLabel(text, report);
  },
  region: (parts, text, report) => {
    parts.region = readLabel(text, report);
  },
  postcode: (parts, text) => {
    parts.department ??= departmentOfPostcode(text.replace(/\s+/g, ''));
  },
};

/** `territory.insee`, `acts.name`, `anchored`…; null when it names no place. */
export const placeWriter = (field: string, column: Column): Writer<Building> | null => {
  const named =
    field === 'anchored' || field === 'territory' ? 'territory.name' : field === 'acts' ? 'acts.name' : field;
  const [, where, part] = /^(territory|anchored|acts)\.([a-z]+)$/.exec(named) ?? [];
  const write = part && Object.hasOwn(PLACE_FIELDS, part) ? PLACE_FIELDS[part] : undefined;
  if (!write) return null;
  const isActs = where === 'acts';
  return (made, text, report) => write(isActs ? made.acts : made.place, text, report, column);
};

const coordinate =
  (axis: 'lon' | 'lat'): Writer<Building> =>
  (made, text, report) => {
    const value = readCoordinate(text);
    if (value === null) report('E-IMP-VALUE', text, { value: text });
    else made.point[axis] = value;
  };

/** A pair is written latitude first, as maps give it, unless the format says `lon-lat`. */
const pair =
  ({ mapped }: Column): Writer<Building> =>
  (made, text, report) => {
    const read = readPair(text);
    if (!read) {
      report('E-IMP-VALUE', text, { value: text });
      return;
    }
    const [lat, lon] = mapped.format === 'lon-lat' ? [read[1], read[0]] : read;
    made.point = { lon, lat };
  };

/** Where it stands in a drawing, not on the Earth. */
const drawn =
  (axis: 'x' | 'y'): Writer<Building> =>
  (made, text) => {
    const value = readCoordinate(text);
    if (value === null) return;
    made.draft.position = { ...(made.draft.position ?? { x: 0, y: 0 }), [axis]: value };
  };

export const pointWriter = (field: string, column: Column): Writer<Building> | null => {
  if (field === 'lon' || field === 'lat') return coordinate(field);
  if (field === 'coordinates') return pair(column);
  return field === 'x' || field === 'y' ? drawn(field) : null;
};
