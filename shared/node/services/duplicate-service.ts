import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { ServiceContext } from './context.ts';

type DuplicateHandlers = Pick<Handlers, 'duplicate.list' | 'duplicate.dismiss' | 'entity.merge'>;

const refuse = (): never => {
  throw new AppError('E-OPERATION-UNKNOWN');
};

/** Handlers of probable duplicates. */
export const createDuplicateHandlers = (_context: ServiceContext): DuplicateHandlers => ({
  'duplicate.list': refuse,
  'duplicate.dismiss': refuse,
  'entity.merge': refuse,
});
