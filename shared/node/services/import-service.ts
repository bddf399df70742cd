import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { ServiceContext } from './context.ts';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `import.${string}`>>;

const refuse = (): never => {
  throw new AppError('E-OPERATION-UNKNOWN');
};

/** Handlers of imports. */
export const createImportHandlers = (_context: ServiceContext): ImportHandlers => ({
  'import.upload': refuse,
  'import.inspect': refuse,
  'import.preview': refuse,
  'import.run': refuse,
  'import.report': refuse,
  'import.template': refuse,
  'import.mappings': refuse,
  'import.saveMapping': refuse,
  'import.forgetMapping': refuse,
});
