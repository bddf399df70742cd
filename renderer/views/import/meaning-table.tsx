import { Button, Select, Table } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../shared/domain/import/result.ts';
import { foldText } from '../../../shared/domain/text.ts';
import { KINDS, RELATION_TYPES, TYPES_BY_KIND } from '../../../shared/domain/vocabulary.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { capitalise } from '../card/capitalise.ts';
import classes from './import.module.css';
import { useWizard, useWizardActions } from './wizard-context.tsx';

interface Group {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

const kindGroups = (lang: Lang): Group[] => {
  const { kinds, types } = wordsOf(lang).vocabulary;
  return KINDS.map((kind) => ({
    group: kinds[kind],
    items: [
      { value: kind, label: kinds[kind] },
      ...TYPES_BY_KIND[kind].map((type) => ({
        value: `${kind}/${type}`,
        label: `${kinds[kind]} – ${types[type]}`,
      })),
    ],
  }));
};
const relationGroups = (lang: Lang): Group[] => {
  const { relations } = wordsOf(lang).vocabulary;
  const items = RELATION_TYPES.map((value) => ({ value, label: capitalise(relations[value]) }));
  return [{ group: '', items }];
};

/** What a word may mean, by the field that holds it: a link, or a kind with its type. */
const groupsOf = (field: string, lang: Lang): Group[] =>
  /relation|link/i.test(field) ? relationGroups(lang) : kindGroups(lang);

const labelOf = (groups: readonly Group[], value: string): string =>
  groups.flatMap(({ items }) => items).find((item) => item.value === value)?.label ?? value;

/** Nothing is chosen for the person: without an answer the word is read « autre », and a guess is only offered. */
const MeaningRow = ({ question }: { question: Question }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const lang = useLang();
  const act = useWizardActions();
  const { field, written, count, proposed } = question;
  const word = foldText(written);
  const groups = useMemo(() => groupsOf(field, lang), [field, lang]);
  const chosen = useWizard((wizard) => wizard.meanings[field]?.[word]) ?? null;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <bdi>{written}</bdi>
      </Table.Th>
      <Table.Td>{t('import.values.count', { count, number: number(count) })}</Table.Td>
      <Table.Td className={classes.fieldCell ?? ''}>
        <Select
          aria-label={t('import.values.meaningOf', { written })}
          data={groups}
          value={chosen}
          placeholder={t('import.values.later')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('import.values.later') }}
          nothingFoundMessage={t('import.columns.nothing')}
          maxDropdownHeight={320}
          onChange={(meaning) => act.setMeaning(field, word, meaning ?? '')}
        />
        {proposed !== null && chosen === null && (
          <Button size="compact-sm" variant="subtle" onClick={() => act.setMeaning(field, word, proposed)}>
            {t('import.values.proposed', { meaning: labelOf(groups, proposed) })}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

/** Words of the files that nothing explains: each is given a meaning, remembered for the next import. */
export const MeaningTable = ({ questions }: { questions: readonly Question[] }) => {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="import-meanings">
      <h3 id="import-meanings">{t('import.values.kinds')}</h3>
      <Table aria-labelledby="import-meanings">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('import.values.written')}</Table.Th>
            <Table.Th scope="col">{t('import.values.times')}</Table.Th>
            <Table.Th scope="col">{t('import.values.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {questions.map((question) => (
            <MeaningRow key={`${question.field} ${question.written}`} question={question} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
