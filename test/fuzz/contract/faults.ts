import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { ERRORS, ErrorReply, type Reply } from '../../../shared/contract/errors.ts';

const SECRET = /\n\s+at .+\(|node_modules|file:\/\/\/(?!etc\/)|\.ts:\d|\/home\//;
/** What every object has, before anything was asked. */
const OF_ALL_OBJECTS = Reflect.ownKeys(Object.prototype).length;

const shapeOf = (operation: OperationName, output: unknown): string | null => {
  const parsed = contract[operation].output.safeParse(output);
  return parsed.success ? null : `another shape: ${parsed.error.issues[0]?.path.join('.')}`;
};

const refusalOf = (reply: Reply & { readonly ok: false }, folder: string): string | null => {
  const parsed = ErrorReply.safeParse(reply.error);
  if (!parsed.success || !Object.hasOwn(ERRORS, reply.error.code)) return `code ${reply.error.code}`;
  if (reply.error.code === 'E-UNEXPECTED') return 'E-UNEXPECTED';
  if (reply.error.message.length < 10) return `no sentence: ${reply.error.code}`;
  const text = JSON.stringify(reply);
  return SECRET.test(text) || text.includes(folder) ? `tells ${text.slice(0, 200)}` : null;
};

/** Why an answer may not be given: null where it may. */
export const faultOf = (operation: OperationName, reply: Reply, folder: string): string | null => {
  if (Reflect.ownKeys(Object.prototype).length !== OF_ALL_OBJECTS) return 'every object was changed';
  return reply.ok ? shapeOf(operation, reply.output) : refusalOf(reply, folder);
};
