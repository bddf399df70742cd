import { checkIdentifier } from '../../identifier.ts';
import { isPartialDate } from '../../partial-date.ts';
import type { Problem } from '../problem.ts';
import type { RawRow, Table, TableHead } from '../table.ts';
import { headerKey } from './row-cells.ts';

/** A column of the national schema « subventions » 2.1 (2.0 and its example have `dispositifAide`). */
interface SchemaField {
  readonly name: string;
  readonly isRequired?: true;
  /** A file without it has not the schema. */
  readonly isNeeded?: true;
  readonly is?: 'siret' | 'date' | 'number' | 'integer' | 'share';
  readonly pattern?: RegExp;
  readonly accepts?: readonly string[];
  readonly maxLength?: number;
}

const needed = (name: string, more: Partial<SchemaField> = {}): SchemaField => ({
  name,
  isRequired: true,
  isNeeded: true,
  ...more,
});
const YES_NO = ['oui', 'non'];
const NATURES = [
  'aide en numéraire',
  'aide en nature',
  'aide en numéraire;aide en nature',
  'aide en nature;aide en numéraire',
];
const STATES = ["en cours d'intruction", 'attribuée', 'ineligible', 'refusée'];
const DATES = ['dateDecision', 'dateCreation', 'dateDebut', 'dateFin', 'dateMiseAJour'];
const NUMBERS = ['montantDemande', 'montant', 'evaluationCout'];
const TEXTS = [
  'idSubvention',
  'nomServiceInstructeur',
  'anneesPluriannualite',
  'referenceDecision',
  'dispositif',
  'dispositifAide',
  'sousDispositif',
  'nomOutilInstruction',
  'nomOutilVersement',
  'ej',
  'cléVersement',
  'attribuantsCofinanceurs',
  'idCofinancement',
  'evaluation',
];

const FIELDS: readonly SchemaField[] = [
  needed('nomAttribuant'),
  needed('idAttribuant', { is: 'siret' }),
  { name: 'idServiceInstructeur', isRequired: true },
  needed('nomBeneficiaire'),
  { name: 'idBeneficiaire', is: 'siret' },
  { name: 'rnaBeneficiaire', pattern: /^W\d{9}$/ },
  { name: 'exerciceBudgetaire', is: 'integer' },
  { name: 'pluriannualite', accepts: YES_NO },
  needed('dateConvention', { is: 'date' }),
  { name: 'statutLabel', accepts: STATES },
  needed('objet', { maxLength: 256 }),
  needed('nature', { accepts: NATURES }),
  needed('conditionsVersement', { accepts: ['unique', 'échelonné', 'autre'] }),
  { name: 'descriptionConditionsVersement', isRequired: true, maxLength: 256 },
  needed('datesPeriodeVersement', { pattern: /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/ }),
  { name: 'cofinancement', accepts: YES_NO },
  { name: 'idRAE', maxLength: 5 },
  needed('notificationUE', { accepts: YES_NO }),
  needed('pourcentageSubvention', { is: 'share' }),
  ...DATES.map((name): SchemaField => ({ name, is: 'date' })),
  ...NUMBERS.map((name): SchemaField => ({ name, is: 'number' })),
  ...TEXTS.map((name): SchemaField => ({ name })),
];
const FIELD_OF: ReadonlyMap<string, SchemaField> = new Map(FIELDS.map((field) => [field.name, field]));
const KEYS: ReadonlySet<string> = new Set(FIELDS.map(({ name }) => headerKey(name)));

/**
 * True for a file that says that it follows the schema: it has the column that came with version 2 and none but the
 * schema's, whatever their spelling. Others have their own columns, and are read for what they say.
 */
export const claimsSchema = ({ headers }: TableHead): boolean => {
  const keys = headers.map(headerKey);
  return keys.includes('rnabeneficiaire') && keys.every((key) => KEYS.has(key));
};

/** Rule that a value breaks; the sentences are in words/. `expected` is what the sentence names. */
interface Breach {
  readonly rule:
    | 'required'
    | 'siret'
    | 'date'
    | 'number'
    | 'integer'
    | 'share'
    | 'pattern'
    | 'enum'
    | 'length';
  readonly expected: string | null;
}
const NUMBER = /^-?\d+(\.\d+)?$/;

const isOfType = (is: NonNullable<SchemaField['is']>, text: string): boolean => {
  if (is === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPartialDate(text);
  if (is === 'integer') return /^-?\d+$/.test(text);
  if (is === 'number') return NUMBER.test(text);
  if (is === 'share') return NUMBER.test(text) && Number(text) >= 0.01 && Number(text) <= 1;
  const check = checkIdentifier('siret', text);
  return /^\d{14}$/.test(text) && check.ok && check.warning === null;
};

const breachOf = (field: SchemaField, text: string): Breach | null => {
  if (text === '') return field.isRequired ? { rule: 'required', expected: null } : null;
  if (field.is && !isOfType(field.is, text)) return { rule: field.is, expected: null };
  if (field.pattern && !field.pattern.test(text)) return { rule: 'pattern', expected: field.pattern.source };
  if (field.accepts && !field.accepts.includes(text))
    return { rule: 'enum', expected: field.accepts.join(', ') };
  const isLong = field.maxLength !== undefined && [...text].length > field.maxLength;
  return isLong ? { rule: 'length', expected: String(field.maxLength) } : null;
};

const problemAt = (
  head: TableHead,
  row: number,
  column: string | null,
  value: string | null,
  details: Problem['details'],
): Problem => ({
  code: 'E-IMP-SCHEMA',
  file: head.file,
  sheet: head.sheet,
  row,
  column,
  value: value === null ? null : value.slice(0, 120),
  details,
});

const columnProblems = (head: TableHead): Problem[] => {
  const row = head.headerRow ?? 0;
  const missing = FIELDS.filter(({ name, isNeeded }) => isNeeded && !head.headers.includes(name));
  const unknown = head.headers.filter((header) => !FIELD_OF.has(header));
  return [
    ...missing.map(({ name }) => problemAt(head, row, name, null, { rule: 'missing', expected: name })),
    ...unknown.map((header) => {
      const near = FIELDS.find(({ name }) => headerKey(name) === headerKey(header));
      return problemAt(head, row, header, null, {
        rule: near ? 'misnamed' : 'unknown',
        expected: near?.name ?? null,
      });
    }),
  ];
};

const rowProblems = (head: TableHead, { row, cells }: RawRow): Problem[] => {
  const problems = head.headers.flatMap((header, index) => {
    const field = FIELD_OF.get(header);
    const text = (cells[index] ?? '').trim();
    const breach = field ? breachOf(field, text) : null;
    return breach ? [problemAt(head, row, header, text, { ...breach })] : [];
  });
  const cellOf = (name: string): string => (cells[head.headers.indexOf(name)] ?? '').trim();
  if (cellOf('idBeneficiaire') === '' && cellOf('rnaBeneficiaire') === '') {
    const details = { rule: 'one-of', expected: 'idBeneficiaire, rnaBeneficiaire' };
    problems.push(problemAt(head, row, 'idBeneficiaire', '', details));
  }
  return problems;
};

/** Errors against the schema of a file that claims it, at most this many. */
const ERRORS_MAX = 10_000;

export const schemaProblems = (table: Table): Problem[] => {
  const { head } = table;
  if (!claimsSchema(head)) return [];
  const problems = columnProblems(head);
  for (const raw of table.rows()) {
    if (problems.length >= ERRORS_MAX) break;
    if (raw.cells.some((cell) => cell.trim() !== '')) problems.push(...rowProblems(head, raw));
  }
  return problems.slice(0, ERRORS_MAX);
};
