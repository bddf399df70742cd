import { plainHeader, readHeader } from './header-meaning.ts';
import { kindOfName } from './name-kinds.ts';
import { type Sample, sampleOf } from './sample.ts';
import type { Concept, PartWord } from './synonyms.ts';

/** A column as its header and its values tell of it. */
export interface ProposedColumn {
  readonly header: string;
  readonly index: number;
  readonly concept: Concept | null;
  readonly part: PartWord | null;
  readonly isSure: boolean;
  readonly sample: Sample;
  readonly cells: readonly string[];
}

/** Where a column would go. */
export interface Placed {
  readonly field: string;
  readonly isSure: boolean;
  readonly format?: string;
  readonly split?: string;
}

/** What values alone prove. */
const CONCEPT_OF_VALUES: Readonly<Partial<Record<Sample['kind'], Concept>>> = {
  siret: 'siret',
  siren: 'siren',
  rna: 'rna',
  email: 'email',
  phone: 'phone',
  url: 'url',
};
const PROVED: ReadonlySet<string> = new Set(['siret', 'siren', 'rna', 'email']);

export const readColumns = (
  headers: readonly string[],
  samples: readonly (readonly string[])[],
): readonly ProposedColumn[] =>
  headers.map((header, index) => {
    const cells = samples.map((row) => row[index] ?? '');
    const sample = sampleOf(cells);
    const { concept, part, isSure } = readHeader(header);
    const base = { header, index, cells, sample };
    const byValue = CONCEPT_OF_VALUES[sample.kind] ?? null;
    if (byValue === 'siren' && concept === 'siret') return { ...base, concept: byValue, part, isSure: true };
    if (byValue === 'siret' && concept === 'siren') return { ...base, concept: byValue, part, isSure: true };
    if (byValue === 'email' || byValue === 'phone') return { ...base, concept: byValue, part, isSure: true };
    // « idBeneficiaire » that holds SIRET.
    if (concept === 'key' && byValue !== null && PROVED.has(byValue)) {
      return { ...base, concept: byValue, part, isSure: true };
    }
    // « titulaire_id »: the title says whose, the values what.
    if (concept === null && part !== null && byValue !== null && PROVED.has(byValue) && !isSure) {
      return { ...base, concept: byValue, part, isSure: true };
    }
    if (concept === null && part === null && byValue !== null) {
      return { ...base, concept: byValue, part: null, isSure: PROVED.has(byValue) };
    }
    return { ...base, concept, part, isSure };
  });

const CONTACT_FIELDS: Readonly<Partial<Record<Concept, string>>> = {
  personName: 'contact.name',
  firstName: 'contact.firstName',
  function: 'contact.function',
  email: 'contact.email',
  phone: 'contact.phone',
};

/** Columns of persons and where they would go; a « Nom » beside a « Prénom » is a person's when something else is named. */
export const personalColumns = (columns: readonly ProposedColumn[]): ReadonlyMap<ProposedColumn, string> => {
  const found = new Map<ProposedColumn, string>();
  const hasFirstName = columns.some(({ concept }) => concept === 'firstName');
  for (const column of columns) {
    const isFigure =
      ['number', 'amount', 'year', 'flag', 'date'].includes(column.sample.kind) && column.concept !== 'phone';
    const field = column.concept && !isFigure ? CONTACT_FIELDS[column.concept] : undefined;
    const isPersonName = hasFirstName && /^(nom|name|nom usage|last name)$/.test(plainHeader(column.header));
    if (field) found.set(column, field);
    else if (isPersonName) found.set(column, 'contact.name');
  }
  return found;
};

const SENSITIVE =
  /^(?:opinions?(?: politiques?| religieuses?| philosophiques?)?|(?:appartenance )?syndica(?:t|ts|le|l)|appartenance syndicale|(?:etat |donnees )?sante|health|religions?|confessions?|croyances?|orientation sexuelle|sexual orientation|origine(?:s)? ethniques?|ethnie|ethnicity|race|handicap|rqth|parti(?: politique)?|political (?:opinion|party)|trade union|union membership|situation medicale|maladie|nir|numero securite sociale)$/;

/** Columns named after what article 9 of the GDPR protects; a list of « syndicats mixtes » is none. */
export const isSensitive = ({ header, cells }: ProposedColumn): boolean => {
  if (!SENSITIVE.test(plainHeader(header))) return false;
  const bodies = cells.filter((cell) => kindOfName(cell)?.type === 'local-authority').length;
  return bodies * 2 <= cells.length || cells.length === 0;
};
