import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { ReplyError } from '../../shared/contract/client.ts';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import { useBackend } from './backend-context.tsx';

export interface OperationOptions {
  readonly enabled?: boolean;
  /** Shows the answer to the previous input until the new one is there (lists that follow what is typed). */
  readonly keepPrevious?: boolean;
}

/** A query of the contract, cached by name and input; events of the host refresh it. */
export const useOperation = <Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  options: OperationOptions = {},
): UseQueryResult<OutputOf<Name>, ReplyError> => {
  const { call } = useBackend();
  return useQuery<OutputOf<Name>, ReplyError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  } as never);
};

/** A command of the contract. The caller shows its refusal (in place, or with `useNotify`). */
export const useCommand = <Name extends OperationName>(
  name: Name,
): UseMutationResult<OutputOf<Name>, ReplyError, InputOf<Name>> => {
  const { call } = useBackend();
  return useMutation<OutputOf<Name>, ReplyError, InputOf<Name>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
  });
};
