import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import type { Person } from './use-persons.ts';

export type Erased = OutputOf<'person.erase'>;
export interface EraseAsked {
  readonly persons: readonly Person[];
  /** They asked; or the time to keep them was over. */
  readonly reason: 'asked' | 'expired';
}

/** Erases once, and keeps the account of it. Cannot be stopped: an erasure that has begun is ended. */
export const useErasing = ({ persons, reason }: EraseAsked) => {
  const { t } = useTranslation();
  const { call } = useBackend();
  const [isRunning, setIsRunning] = useState(false);
  const [erased, setErased] = useState<Erased | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const ids = persons.map(({ id }) => id);
  const erase = async (keepNames: boolean): Promise<void> => {
    setIsRunning(true);
    setRefusal(null);
    try {
      setErased(
        reason === 'asked'
          ? await call('person.erase', { persons: ids, keepNames })
          : await call('person.purge', { persons: ids }),
      );
    } catch (error) {
      setRefusal(error instanceof ReplyError ? error.message : t('frame.errors.hostSilent'));
    } finally {
      setIsRunning(false);
    }
  };
  return { isRunning, erased, refusal, erase: (keepNames: boolean) => void erase(keepNames) };
};
