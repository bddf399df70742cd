import type { OperationName } from '../../../shared/contract/contract.ts';

/**
 * Operations whose answer takes more than 20 ms, measured on the furnished project: documents, pictures, whole files,
 * calculations on everything. What is looked for is faults, and these are refused payloads most of all: after as many as
 * others have at first, most payloads of these have one thing made wrong, so that ten thousand of them end. How many were
 * answered is printed and kept.
 */
const COSTLY: ReadonlySet<OperationName> = new Set<OperationName>([
  'project.create',
  'project.open',
  'project.discover',
  'project.saveCopy',
  'project.check',
  'project.close',
  'place.save',
  'graph.layout',
  'graph.measure',
  'export.create',
  'import.inspect',
  'import.preview',
  'import.run',
  'import.report',
  'import.template',
  'duplicate.list',
  'map.ground',
  'suggestion.list',
  'suggestion.show',
  'decision.make',
  'method.readjust',
  'diagnosis.read',
  'observatory.read',
  'snapshot.create',
  'snapshot.open',
  'snapshot.export',
  'dossier.create',
  'dossier.preview',
  'share.create',
  'share.reconcile',
  'minutes.create',
  'backup.make',
  'backup.restore',
  'project.recover',
  'project.examine',
  'person.export',
  'person.erase',
  'person.purge',
  'person.exportRegister',
]);
export const isCostly = (operation: OperationName): boolean => COSTLY.has(operation);
/** The first payloads, made as those of any other operation. */
export const LIKE_OTHERS = 60;
/** Of those after them, one in this many. */
export const USUAL_EVERY = 200;
