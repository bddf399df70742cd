import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { Waiting } from '../../widgets/waiting.tsx';
import { Facts } from './facts.tsx';
import { LongText } from './long-text.tsx';
import classes from './settings.module.css';

export const VersionRow = () => {
  const { t } = useTranslation();
  const { version, territoriesYear, host, endsWithPages } = useApp();
  const where = host === 'desktop' ? 'desktop' : endsWithPages ? 'browserAlone' : 'browser';
  return (
    <>
      <Facts
        facts={[
          [t('settings.about.version'), `Alliage ${version}`],
          [t('settings.about.territories'), t('settings.about.territoriesValue', { year: territoriesYear })],
          [t('settings.about.host'), t(`settings.about.${where}`)],
        ]}
      />
      <Text mt="md">{t('settings.about.privacy')}</Text>
    </>
  );
};

const Licences = () => {
  const { t } = useTranslation();
  const { data, error } = useOperation('app.licences', {});
  if (error) return <Text role="alert">{error.message}</Text>;
  return data ? (
    <LongText label={t('settings.about.licencesText')} text={data.text} lang="en" />
  ) : (
    <Waiting />
  );
};

export const LicencesRow = () => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <Text c="dimmed" className={classes.hint ?? ''}>
        {t('settings.about.licencesHint')}
      </Text>
      <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t(isOpen ? 'settings.about.hideLicences' : 'settings.about.showLicences')}
      </Button>
      {isOpen && <Licences />}
    </div>
  );
};
