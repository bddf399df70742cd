import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../../shared/domain/format.ts';
import { useApp, useSettings } from '../../../backend/use-app.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useLang } from '../../../i18n/use-format.ts';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { Facts } from '../facts.tsx';
import { LongText } from '../long-text.tsx';
import classes from '../settings.module.css';

type Fact = readonly [name: string, value: string];

/** Which Alliage this is. */
const useVersion = (): readonly Fact[] => {
  const { t } = useTranslation();
  const { version, host, endsWithPages } = useApp();
  const where = host === 'desktop' ? 'desktop' : endsWithPages ? 'browserAlone' : 'browser';
  const { data } = useOperation('app.about', {});
  return [
    [t('about.version'), `Alliage ${version}`],
    ...(data ? [[t('about.format'), t('about.formatValue', { version: data.schemaVersion })] as const] : []),
    [t('about.host'), t(`about.${where}`)],
    [t('about.licence'), t('about.licenceValue')],
  ];
};

/** What somebody who helps needs to know, and nothing of anybody. */
const useSupport = (facts: readonly Fact[]): string => {
  const { t } = useTranslation();
  const lang = useLang();
  const { territoriesYear } = useApp();
  const { language, theme, textSize } = useSettings();
  const { data } = useOperation('app.about', {});
  const screen = t('about.screenValue', {
    ...{ language, theme: t(`settings.${theme}`), textSize: formatPercent(textSize / 100, lang) },
    ...{ width: window.innerWidth, height: window.innerHeight },
  });
  const told: readonly Fact[] = [
    ...facts,
    [t('about.territories'), t('about.territoriesValue', { year: territoriesYear })],
    [t('about.system'), `${data?.system ?? ''}; ${navigator.userAgent}`],
    [t('about.screen'), screen],
  ];
  const colon = lang === 'fr' ? '\u00A0: ' : ': ';
  return told.map(([name, value]) => `${name}${colon}${value}`).join('\n');
};

export const VersionRow = () => {
  const { t } = useTranslation();
  const notify = useNotify();
  const facts = useVersion();
  const support = useSupport(facts);
  const [isRefused, setIsRefused] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(support);
      notify.done('about.copied');
    } catch {
      setIsRefused(true);
    }
  };
  return (
    <>
      <Facts facts={facts} />
      <Text my="md">{t('about.privacy')}</Text>
      <Button variant="default" onClick={() => void copy()}>
        {t('about.copy')}
      </Button>
      <Text mt={4} className={classes.hint ?? ''}>
        {t('about.copyHint')}
      </Text>
      {isRefused && (
        <>
          <Text role="alert">{t('about.notCopied')}</Text>
          <LongText label={t('about.copiedText')} text={support} />
        </>
      )}
    </>
  );
};
