import { Skeleton, Stack } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const PATIENCE_MS = 200;

/** Nothing for 200 ms, then grey lines where the content will be: a fast answer must not blink. */
export const Waiting = ({ lines = 4 }: { lines?: number }) => {
  const { t } = useTranslation();
  const [isLong, setIsLong] = useState(false);
  useTimeout(() => setIsLong(true), PATIENCE_MS, { autoInvoke: true });
  if (!isLong) return null;
  return (
    <Stack gap="md" p="xl" role="status">
      <span className="visually-hidden">{t('home.loading')}</span>
      {['70%', '45%', '70%', '45%'].slice(0, lines).map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines never move
        <Skeleton key={line} height={20} width={width} aria-hidden />
      ))}
    </Stack>
  );
};
