import { Button, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../../backend/use-operation.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Waiting } from '../../../widgets/waiting.tsx';
import { LongText } from '../long-text.tsx';
import classes from '../settings.module.css';
import { searchLicences } from './search-licences.ts';

const SHOWN_MAX = 40;

const Licences = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [typed, setTyped] = useState('');
  const { data, error } = useOperation('app.licences', {});
  const passages = useMemo(() => searchLicences(data?.text ?? '', typed), [data, typed]);
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!data) return <Waiting />;
  const isSearching = typed.trim() !== '';
  return (
    <>
      <TextInput
        mt="md"
        type="search"
        aria-label={t('about.searchLicences')}
        placeholder={t('about.searchLicences')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text size="sm" role="status" mt={4}>
        {isSearching && t('about.found', { count: passages.length, number: number(passages.length) })}
        {passages.length > SHOWN_MAX && ` ${t('about.more', { number: number(SHOWN_MAX) })}`}
      </Text>
      {passages.length > 0 && (
        <LongText
          label={t('about.licencesText')}
          text={passages.slice(0, SHOWN_MAX).join(isSearching ? '\n\n' : '\n')}
          lang="en"
        />
      )}
    </>
  );
};

/** The text of every licence, searched. */
export const LicencesRow = () => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <Text className={classes.hint ?? ''}>{t('about.licencesHint')}</Text>
      <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t(isOpen ? 'about.hideLicences' : 'about.showLicences')}
      </Button>
      {isOpen && <Licences />}
    </div>
  );
};
