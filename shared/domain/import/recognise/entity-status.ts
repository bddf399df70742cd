import { parseCode } from '../../set-vocabulary.ts';
import { ENTITY_STATUSES } from '../../vocabulary.ts';

/** True for a word of the state of an entity: « actif », « clos »… */
export const parseEntityStatus = (text: string): boolean =>
  parseCode(text, ENTITY_STATUSES, 'entityStatuses').ok;
