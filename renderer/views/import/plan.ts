import type { Mapping } from '../../../shared/domain/import/mapping.ts';
import { emptyMapping, setColumn } from './mapping-edits.ts';
import { type InspectedTable, type Outcome, type Plan, STEPS, type Step, type Wizard } from './wizard.ts';

const isHiddenWanted = ({ decisions }: Pick<Wizard, 'decisions'>): boolean =>
  decisions['E-IMP-HIDDEN'] === 'include';

/** Tables are taken unless said otherwise; those of a hidden sheet, when what is hidden was asked for. */
export const isTaken = (wizard: Wizard, table: InspectedTable): boolean =>
  wizard.tables[table.id]?.isTaken ?? (!table.isHidden || isHiddenWanted(wizard));

export const takenTables = (wizard: Wizard): readonly InspectedTable[] =>
  wizard.inspection?.tables.filter((table) => isTaken(wizard, table)) ?? [];

/** How the columns of a table are read; null: by the preset that recognised it. */
export const mappingOf = ({ tables }: Wizard, table: InspectedTable): Mapping | null =>
  tables[table.id]?.mapping ?? (table.preset === null ? (table.proposal?.mapping ?? null) : null);

/** Known as they are: nothing to say of their content nor of their columns. */
export const isRecognised = (wizard: Wizard, table: InspectedTable): boolean =>
  (wizard.tables[table.id]?.mapping ?? null) === null && (table.preset !== null || table.role !== null);

export const isAllRecognised = (wizard: Wizard): boolean => {
  const taken = takenTables(wizard);
  return taken.length > 0 && taken.every((table) => isRecognised(wizard, table));
};

/** Contact columns that were ticked in a table. */
export const tickedPersons = (wizard: Wizard, table: InspectedTable): readonly string[] => {
  const columns = mappingOf(wizard, table)?.columns ?? {};
  return table.proposal?.personal.map(({ header }) => header).filter((header) => header in columns) ?? [];
};

const hasPersons = (wizard: Wizard): boolean =>
  wizard.decisions['E-IMP-PERSON'] === 'include' ||
  takenTables(wizard).some((table) => tickedPersons(wizard, table).length > 0);

/** With contacts, each table says its own columns: ticking one table must not open the others. */
const plannedMapping = (wizard: Wizard, table: InspectedTable, withPersons: boolean): Mapping | null => {
  if (!withPersons) return wizard.tables[table.id]?.mapping ?? null;
  const mapping = mappingOf(wizard, table);
  return mapping && wizard.decisions['E-IMP-PERSON'] === 'include' ? withAllPersons(mapping, table) : mapping;
};

/** « Inclure » at the check is said of all of them. */
const withAllPersons = (mapping: Mapping, { proposal }: InspectedTable): Mapping =>
  (proposal?.personal ?? []).reduce(
    (all, { header, field }) => (header in all.columns ? all : setColumn(all, header, { field })),
    mapping,
  );

/** What is asked of the host: the files, how they are read, and everything that was decided. */
export const planOf = (wizard: Wizard): Plan => {
  const withPersons = hasPersons(wizard);
  return {
    ...sourceOf(wizard),
    tables: (wizard.inspection?.tables ?? []).map((table) => ({
      id: table.id,
      isTaken: isTaken(wizard, table),
      headerRow: wizard.headerRows[table.id] ?? null,
      mapping: plannedMapping(wizard, table, withPersons),
    })),
    withPersons,
    decisions: wizard.decisions,
    pairs: wizard.pairs,
    meanings: wizard.meanings,
  };
};

/** How the files are read: what the first step lets choose. */
export const sourceOf = ({ files, as, decisions, inspection, tables }: Wizard) => ({
  files: files.map(({ token }) => token),
  as,
  reading: files.map(({ encoding, separator }) => ({ encoding, separator })),
  includeHidden:
    decisions['E-IMP-HIDDEN'] === 'include' ||
    (inspection?.tables.some((table) => table.isHidden && tables[table.id]?.isTaken) ?? false),
});

/** Something would be lost by leaving. */
export const isDecided = (wizard: Wizard): boolean =>
  wizard.result === null &&
  (wizard.step !== 'file' ||
    [wizard.tables, wizard.decisions, wizard.pairs, wizard.meanings].some(
      (decided) => Object.keys(decided).length > 0,
    ));

/** Why a step cannot be entered yet; null when it can. Back is always possible until the import is done. */
export const blockedBecause = (
  wizard: Wizard,
  step: Step,
): 'done' | 'noFile' | 'noTable' | 'noName' | null => {
  if (wizard.result !== null) return step === 'import' ? null : 'done';
  if (step === 'file') return null;
  if (wizard.inspection === null) return 'noFile';
  if (step === 'content') return null;
  const taken = takenTables(wizard);
  if (taken.length === 0) return 'noTable';
  if (step === 'columns') return null;
  return taken.some((table) => isNameless(wizard, table)) ? 'noName' : null;
};

const NAMES: Readonly<Record<Mapping['rowIs'], readonly (readonly string[])[]>> = {
  entity: [['entity.name']],
  territory: [
    ['entity.name', 'entity.territory.name', 'entity.territory.insee', 'entity.insee', 'entity.siren'],
  ],
  relation: [
    ['from.name', 'from.siren', 'from.siret', 'from.key', 'from.rna', 'from.insee', 'from.reference'],
    ['to.name', 'to.siren', 'to.siret', 'to.key', 'to.rna', 'to.insee', 'to.reference'],
  ],
  funding: [
    ['beneficiary.name', 'beneficiary.siren', 'beneficiary.siret', 'beneficiary.rna', 'initiative.name'],
  ],
};

/** A table to be read by its columns, of which none names what a row speaks of. */
export const isNameless = (wizard: Wizard, table: InspectedTable): boolean =>
  !isRecognised(wizard, table) && lacksName(mappingOf(wizard, table) ?? emptyMapping);

/** No column names what a row speaks of. */
export const lacksName = (mapping: Mapping): boolean => {
  const fields = new Set([
    ...Object.values(mapping.columns).map(({ field }) => field),
    ...Object.keys(mapping.constants ?? {}),
  ]);
  return NAMES[mapping.rowIs].some((either) => !either.some((field) => fields.has(field)));
};

export const nextStep = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? step;
export const previousStep = (step: Step): Step => STEPS[STEPS.indexOf(step) - 1] ?? step;

/** Outlines are kept beside the records: they are brought in without any being created or updated. */
export const isNothing = ({ created, updated, groups }: Outcome): boolean =>
  created + updated === 0 && !groups.some(({ code }) => code === 'E-IMP-OUTLINE');
