import { CSV_STYLES, csvText } from '../export/csv-cell.ts';
import { formatDate, formatDay } from '../format.ts';
import { isPartialDate } from '../partial-date.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import { REGISTER_FIELDS, type RegisterField } from './person.ts';

/** A document of headings, each with lines of a label and its value (resources/dossier/form.typ). */
export interface Form {
  readonly title: string;
  readonly banner: string | null;
  readonly intro: readonly string[];
  readonly parts: readonly {
    readonly heading: string;
    readonly lines: readonly { readonly label: string; readonly value: string }[];
    readonly items: readonly string[];
  }[];
  readonly note: string | null;
  readonly footer: string;
}

interface KnownPerson {
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string | null };
  readonly basis: 'public-interest' | 'legitimate-interest' | 'consent';
  readonly restricted: boolean;
  readonly state: 'current' | 'to-confirm' | 'expired';
}
interface Known {
  readonly person: KnownPerson;
  readonly history: readonly { readonly at: string; readonly author: string; readonly summary: string }[];
  readonly mentions: readonly { readonly name: string; readonly label: string }[];
  readonly snapshots: readonly { readonly name: string; readonly on: string }[];
  readonly backups: readonly { readonly at: string }[];
}
/** Of whom the document is said, and when. */
export interface FormContext {
  readonly project: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly lang: Lang;
}

const tellValue = (field: string, value: unknown, person: KnownPerson, lang: Lang): string => {
  const { persons } = wordsOf(lang);
  if (field === 'organisation') return person.organisation.name ?? person.organisation.id;
  if (field === 'basis') return persons.bases[person.basis];
  if (field === 'state') return persons.states[person.state];
  if (typeof value === 'boolean') return value ? persons.yes : persons.no;
  const text = String(value ?? '');
  return isPartialDate(text) ? formatDate(text, lang) : text;
};

const linesOf = (person: KnownPerson, lang: Lang) => {
  const { fields } = wordsOf(lang).persons;
  return Object.entries(person)
    .filter(([field, value]) => Object.hasOwn(fields, field) && value !== null)
    .map(([field, value]) => ({
      field,
      label: fields[field] ?? field,
      value: tellValue(field, value, person, lang),
    }));
};

const orNone = (items: readonly string[], none: string): readonly string[] =>
  items.length > 0 ? items : [none];

/** All that is known of one person, to be handed to them. */
export const composePersonForm = (known: Known, { project, on, lang }: FormContext): Form => {
  const { dossier, sheet } = wordsOf(lang).persons;
  const part = (heading: string, items: readonly string[]) => ({
    heading,
    lines: [],
    items: orNone(items, dossier.none),
  });
  return {
    title: dossier.title,
    banner: null,
    intro: [dossier.intro(on)],
    parts: [
      { heading: sheet, lines: linesOf(known.person, lang), items: [] },
      part(
        dossier.history,
        known.history.map(({ at, author, summary }) =>
          [formatDay(at, lang), summary, author].filter(Boolean).join(' · '),
        ),
      ),
      part(
        dossier.mentions,
        known.mentions.map(({ name, label }) => `${name} · ${label}`),
      ),
      part(
        dossier.snapshots,
        known.snapshots.map(({ name, on: day }) => `${name} · ${formatDate(day, lang)}`),
      ),
      part(
        dossier.backups,
        known.backups.map(({ at }) => formatDay(at, lang)),
      ),
    ],
    note: dossier.rights,
    footer: project,
  };
};

/** The person's record alone, as a table of one line a field. */
export const personCsv = ({ person, mentions }: Known, lang: Lang): string => {
  const style = CSV_STYLES[lang === 'fr' ? 'fr' : 'international'];
  return csvText(
    [
      ...linesOf(person, lang).map(({ label, value }) => [label, value]),
      ...mentions.map(({ name, label }) => [name, label]),
    ],
    style,
  );
};

interface Written {
  readonly fields: Readonly<Record<RegisterField, string | null>>;
  readonly proposed: Readonly<Record<RegisterField, string | null>>;
  readonly persons: number;
  readonly restricted: number;
}
/** The register of processing, to print. */
export const composeRegisterForm = (register: Written, { project, on, lang }: FormContext): Form => {
  const words = wordsOf(lang).persons.register;
  return {
    title: words.title,
    banner: null,
    intro: [words.on(on)],
    parts: REGISTER_FIELDS.map((field) => ({
      heading: words.labels[field],
      lines: [],
      items: [register.fields[field] ?? register.proposed[field] ?? words.unwritten],
    })),
    note: words.counts(register.persons, register.restricted),
    footer: project,
  };
};
