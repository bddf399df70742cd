import type { Handlers } from '../../contract/contract.ts';
import type { ServiceContext } from './context.ts';
import { createDecisionHandlers } from './decision-service.ts';
import { createDiagnoser } from './diagnoser.ts';
import { createDiagnosisHandlers } from './diagnosis-service.ts';
import { createMethodHandlers } from './method-service.ts';
import type { PartnershipAnswers } from './partnership-here.ts';
import { createPartnershipGatherer } from './partnership-input.ts';
import { answerFrozen } from './snapshot/frozen-answers.ts';
import { createSuggester } from './suggester.ts';
import { createSuggestionFor, createSuggestionHandlers } from './suggestion-service.ts';

type Names =
  | 'suggestion.list'
  | 'suggestion.show'
  | 'decision.make'
  | 'decision.set'
  | 'decision.list'
  | 'method.read'
  | 'method.set'
  | 'method.readjust'
  | 'diagnosis.read'
  | 'diagnosis.subjects'
  | 'diagnosis.override'
  | 'observatory.read';

/** Handlers of suggestions, decisions and diagnosis. */
export const createPartnershipHandlers = (
  context: ServiceContext,
  thread: PartnershipAnswers,
): Pick<Handlers, Names> => {
  const asking = { jobs: context.jobs, gather: createPartnershipGatherer(context), thread };
  const suggester = createSuggester(asking);
  const handlers = {
    ...createSuggestionHandlers(context, suggester),
    ...createDecisionHandlers(context, createSuggestionFor(suggester)),
    ...createMethodHandlers(context, suggester),
    ...createDiagnosisHandlers(context, createDiagnoser(asking)),
  };
  return { ...handlers, ...answerFrozen(context, handlers) };
};
