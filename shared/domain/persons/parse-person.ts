import { type ContactFields, PERSON_BASES } from '../change.ts';
import { Label } from '../entity.ts';
import {
  accept,
  isCleared,
  oneText,
  type Parsed,
  parseDateText,
  refuse,
  type SetIssue,
  type SetValue,
  type SetValues,
} from '../set-value.ts';
import { foldText } from '../text.ts';
import { expiryAfter } from './person.ts';

type Field = Exclude<keyof ContactFields, 'organisationId' | 'restricted'>;
interface Setter {
  readonly parse: (text: string) => Parsed<string>;
  /** An empty text takes it away. */
  readonly clears: boolean;
}

const parseLabel = (text: string): Parsed<string> => {
  const parsed = Label.safeParse(text);
  return parsed.success ? accept(parsed.data) : refuse(text === '' ? 'empty' : 'too-long');
};
/** One address, of which nothing is known but that it is one. */
const parseEmail = (text: string): Parsed<string> =>
  /^[^\s@<>"]+@[^\s@<>"]+$/.test(text) ? parseLabel(text) : refuse('email', text);
const parseBasis = (text: string): Parsed<string> => {
  const found = PERSON_BASES.find((basis) => foldText(basis) === foldText(text));
  return found ? accept(found) : refuse('vocabulary', text);
};

const required = (parse: Setter['parse']): Setter => ({ parse, clears: false });
const optional = (parse: Setter['parse']): Setter => ({ parse, clears: true });
const SETTERS: Readonly<Record<Field, Setter>> = {
  name: required(parseLabel),
  function: optional(parseLabel),
  email: optional(parseEmail),
  phone: optional(parseLabel),
  source: required(parseLabel),
  collectedOn: required(parseDateText),
  informedOn: optional(parseDateText),
  confirmedOn: optional(parseDateText),
  basis: required(parseBasis),
  expiresOn: required(parseDateText),
};

export type ParsedPerson =
  | { readonly ok: true; readonly fields: Partial<ContactFields> }
  | { readonly ok: false; readonly issue: SetIssue };

const parseField = (field: string, value: SetValue): Parsed<string | null> => {
  const setter = Object.hasOwn(SETTERS, field) ? SETTERS[field as Field] : undefined;
  if (!setter) return refuse('unknown-field');
  if (isCleared(value)) return setter.clears ? accept(null) : refuse('required');
  return setter.parse(oneText(value));
};

/** FIELD=VALUE pairs of a person as people write them. A new confirmation gives a new expiry, unless one is given. */
export const parsePerson = (set: SetValues): ParsedPerson => {
  const fields: Record<string, string | null> = {};
  for (const [field, value] of Object.entries(set)) {
    const parsed = parseField(field, value);
    if (!parsed.ok) {
      const { reason, value: at } = parsed;
      return { ok: false, issue: { field, reason, ...(at === undefined ? {} : { value: at }) } };
    }
    fields[field] = parsed.value;
  }
  const from = fields.confirmedOn ?? fields.collectedOn;
  if (from && fields.expiresOn === undefined) fields.expiresOn = expiryAfter(from);
  return { ok: true, fields: fields as Partial<ContactFields> };
};
