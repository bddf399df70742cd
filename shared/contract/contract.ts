import type { z } from 'zod';
import { backupOperations, recoveryOperations } from './backup-operations.ts';
import { diagnosisOperations } from './diagnosis-operations.ts';
import { dossierOperations } from './dossier-operations.ts';
import { draftOperations } from './draft-operations.ts';
import { duplicateOperations } from './duplicate-operations.ts';
import { evaluationOperations } from './evaluation-operations.ts';
import { exportOperations } from './export-operations.ts';
import { followUpOperations } from './follow-up-operations.ts';
import { graphOperations } from './graph-operations.ts';
import { importOperations } from './import-operations.ts';
import { mapOperations } from './map-operations.ts';
import { measureOperations } from './measure-operations.ts';
import { minutesOperations } from './minutes-operations.ts';
import { personOperations } from './person-operations.ts';
import { placeOperations } from './place-operations.ts';
import { projectOperations } from './project-operations.ts';
import { recordOperations } from './record-operations.ts';
import { shareOperations } from './share-operations.ts';
import { comparisonOperations, snapshotOperations } from './snapshot-operations.ts';
import { suggestionOperations } from './suggestion-operations.ts';
import { viewOperations } from './view-operations.ts';

/** Everything that can be asked; handlers and client derive from it. */
export const contract = {
  ...projectOperations,
  ...placeOperations,
  ...graphOperations,
  ...exportOperations,
  ...importOperations,
  ...duplicateOperations,
  ...measureOperations,
  ...viewOperations,
  ...draftOperations,
  ...recordOperations,
  ...mapOperations,
  ...followUpOperations,
  ...suggestionOperations,
  ...diagnosisOperations,
  ...evaluationOperations,
  ...snapshotOperations,
  ...comparisonOperations,
  ...dossierOperations,
  ...shareOperations,
  ...minutesOperations,
  ...backupOperations,
  ...recoveryOperations,
  ...personOperations,
};
export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type InputOf<Name extends OperationName> = z.input<Contract[Name]['input']>;
export type ParsedInputOf<Name extends OperationName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends OperationName> = z.output<Contract[Name]['output']>;

export interface CallContext {
  readonly lang: 'fr' | 'en';
}
export type Handler<Name extends OperationName> = (
  input: ParsedInputOf<Name>,
  context: CallContext,
) => z.input<Contract[Name]['output']> | Promise<z.input<Contract[Name]['output']>>;
export type Handlers = { readonly [Name in OperationName]: Handler<Name> };
/** The typed client: one function, so that « find references » works on operation names. */
export type Call = <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
