import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNobodyReason } from '../../persons/use-persons.ts';

/** A row that needs the persons of a project, or why it has none. */
export const WithPersons = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const reason = useNobodyReason();
  return reason === null ? children : <Text>{t(reason)}</Text>;
};
