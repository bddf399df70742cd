import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import type { Random } from '../random.ts';
import { makeOneWrong } from './one-wrong.ts';

/**
 * Operations whose answer takes more than 20 ms, measured on the furnished project: documents, pictures, whole files,
 * calculations on everything, a process of their own for a file from outside. What is looked for is faults, and these are
 * refused payloads most of all: after as many as others have at first, most payloads of these have one thing made wrong
 * and are refused at the door, so that ten thousand of them end. How many were answered is printed and kept.
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
  'export.preview',
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
  'snapshot.verify',
  'snapshot.compare',
  'snapshot.open',
  'snapshot.export',
  'dossier.create',
  'dossier.preview',
  'share.create',
  'share.reconcile',
  'evaluation.run',
  'minutes.create',
  'backup.list',
  'backup.make',
  'backup.restore',
  'project.recover',
  'project.examine',
  'person.know',
  'person.export',
  'person.erase',
  'person.purge',
  'person.exportRegister',
]);
export const isCostly = (operation: OperationName): boolean => COSTLY.has(operation);
/** The first payloads, made as those of any other operation. */
const LIKE_OTHERS = 60;
/** Of those after them, one in this many. */
const USUAL_EVERY = 200;
/** The wrong thing may be one that is not seen at the door, an id of nobody: of those, one in this many gets in. */
const GETS_IN_EVERY = 10;
/** Made wrong so often at most: an operation that asks for nothing takes nearly everything. */
const TRIES = 5;

const isAtTheDoor = (operation: OperationName, input: unknown): boolean =>
  !contract[operation].input.safeParse(input).success;

/** What a costly operation is asked, from what it would be asked otherwise. */
export const costlyInput = (
  operation: OperationName,
  { usual, index, random }: { readonly usual: unknown; readonly index: number; readonly random: Random },
): unknown => {
  if (index < LIKE_OTHERS || index % USUAL_EVERY === 0) return usual;
  let input = makeOneWrong(usual, random);
  if (index % GETS_IN_EVERY === 0) return input;
  for (let turn = 0; turn < TRIES && !isAtTheDoor(operation, input); turn++)
    input = makeOneWrong(input, random);
  return input;
};
