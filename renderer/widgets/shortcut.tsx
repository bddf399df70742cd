import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keyWords } from '../commands/format-keys.ts';
import classes from './shortcut.module.css';

export const isMac = (): boolean => /mac/i.test(navigator.userAgent);

/** The keys of a shortcut, as the keyboard names them. */
export const Shortcut = ({ keys }: { keys: string }) => {
  const { t } = useTranslation();
  return <Kbd className={classes.keys}>{keyWords(keys, t, isMac()).join(isMac() ? '\u202F' : '+')}</Kbd>;
};
