import { checkIdentifier } from '../../identifier.ts';
import { cleanLine, foldText } from '../../text.ts';
import type { IdentifierScheme } from '../../vocabulary.ts';
import { type EntityDraft, emptyDraft } from '../draft.ts';
import { readIdentifier } from '../values/identifiers.ts';
import { councilOf, type OrganisationKind, organisationKind } from './public-body.ts';
import type { RowCells } from './row-cells.ts';

type Identifiers = Partial<Record<IdentifierScheme, string[]>>;
interface Numbers {
  readonly identifiers: Identifiers;
  /** One whose key is right; null otherwise. */
  readonly siren: string | null;
}
const NONE: Numbers = { identifiers: {}, siren: null };
const DIGITS = { siren: 9, siret: 14 } as const;

const isGoodSiren = (siren: string): boolean => checkIdentifier('siren', siren).ok;

/** A SIREN or SIRET as written: one with a bad key is kept « à vérifier », one of another length is not kept. */
const readNumber = ({ report }: RowCells, written: string): Numbers => {
  if (written === '') return NONE;
  const digits = written.replace(/\D/g, '').length;
  const { scheme, value, problem } = readIdentifier(digits <= 9 ? 'siren' : 'siret', written);
  // Two zeros given back to a short number prove nothing: its key is right one time in ten.
  if (
    digits < 8 ||
    value === null ||
    (scheme !== 'siren' && scheme !== 'siret') ||
    value.length !== DIGITS[scheme]
  ) {
    report.report(problem === 'E-IMP-SCI' ? problem : 'E-IMP-VALUE', written);
    return NONE;
  }
  const siren = value.slice(0, 9);
  const isGood = isGoodSiren(siren);
  const wrong = problem ?? (isGood ? null : 'E-IMP-KEY');
  const choice = wrong ? report.report(wrong, written, { read: value }) : '';
  if (wrong === 'E-IMP-KEY' && choice === 'clear')
    return isGood ? { identifiers: { siren: [siren] }, siren } : NONE;
  const own: Identifiers = scheme === 'siret' ? { siret: [value] } : { siren: [value] };
  return isGood ? { identifiers: { ...own, siren: [siren] }, siren } : { identifiers: own, siren: null };
};

const readRna = ({ report }: RowCells, written: string): Identifiers => {
  if (written === '') return {};
  const { value, problem } = readIdentifier('rna', written);
  const choice = problem ? report.report(problem, written, { read: value }) : '';
  return value === null || choice === 'clear' ? {} : { rna: [value] };
};

const nameField = (name: string) => (name === '' ? {} : { name });

/** Who pays: a council is its territory. */
export const readFunder = (cells: RowCells): EntityDraft | null => {
  const name = cleanLine(cells.get('nomattribuant'));
  const { identifiers, siren } = readNumber(cells, cells.get('idattribuant'));
  if (name === '' && siren === null) return null;
  const council = councilOf(siren, name);
  if (council) {
    return {
      ...emptyDraft('funder', 'record', 'territory'),
      territory: { ...council, department: null, epci: null },
      // A number that names nothing is no number of it.
      fields: { ...nameField(name), roles: ['actor', 'funder'], identifiers: siren ? identifiers : {} },
    };
  }
  const { kind, fields } = organisationKind(name, false);
  const roles = kind === 'funder' ? [] : (['funder'] as const);
  return {
    ...emptyDraft('funder', 'record', kind),
    fields: { ...nameField(name), ...fields, roles: [...roles], identifiers },
  };
};

/** What tells apart the beneficiaries of one name that have no number: who pays them. */
export const funderContext = ({ territory, fields }: EntityDraft): string =>
  territory?.code ?? fields.identifiers?.siren?.[0] ?? foldText(fields.name ?? '');

/** Whoever receives is an actor; a foundation that receives also funds. */
const receiverFields = (name: string, hasRna: boolean): OrganisationKind['fields'] => {
  const { kind, fields } = organisationKind(name, hasRna);
  return kind === 'funder' ? { type: null, roles: ['funder'] } : fields;
};

/** The class of those that the list does not name: their amounts count in what the funder gives. */
export const unnamedBeneficiaries = (context: string): EntityDraft => ({
  ...emptyDraft('beneficiary', 'record', 'actor'),
  context,
  fields: { name: 'Bénéficiaires non renseignés', type: 'group' },
});

/** Who receives; null when nothing names it. */
export const readBeneficiary = (cells: RowCells, context: string): EntityDraft | null => {
  const name = cleanLine(cells.get('nombeneficiaire'));
  const { identifiers: numbers, siren } = readNumber(cells, cells.get('idbeneficiaire'));
  const rna = readRna(cells, cells.get('rnabeneficiaire'));
  const identifiers = { ...numbers, ...rna };
  if (name === '' && Object.keys(identifiers).length === 0) return null;
  const council = councilOf(siren, siren === null ? '' : name);
  if (council) {
    return {
      ...emptyDraft('beneficiary', 'record', 'territory'),
      territory: { ...council, department: null, epci: null },
      fields: { ...nameField(name), roles: ['actor'], identifiers },
    };
  }
  // A number without a name only mentions: another row may name it.
  const mode = name === '' ? 'mention' : 'record';
  return {
    ...emptyDraft('beneficiary', mode, 'actor'),
    context,
    fields: { ...nameField(name), ...receiverFields(name, rna.rna !== undefined), identifiers },
  };
};
