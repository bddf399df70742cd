import { Button, Select, Table } from '@mantine/core';
import { memo, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../shared/domain/import/result.ts';
import { foldText } from '../../../shared/domain/text.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import classes from './import.module.css';
import { useWizard, useWizardActions } from './wizard-context.tsx';
import { byCount, isOfLinks, type MeaningGroup, meaningGroups, meaningLabel } from './word-meanings.ts';

/** More at once would be slow to show, and would not be read. */
const SHOWN = 25;

/** Nothing is chosen for the person: without an answer the word is read « autre », and a guess is only offered. */
const MeaningRow = memo(({ question, groups }: { question: Question; groups: MeaningGroup[] }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const act = useWizardActions();
  const { field, written, count, proposed } = question;
  const word = foldText(written);
  const chosen = useWizard((wizard) => wizard.meanings[field]?.[word]) ?? null;
  const later = t(isOfLinks(question) ? 'import.values.laterLink' : 'import.values.later');
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.columnName ?? ''}>
        <bdi>{written}</bdi>
      </Table.Th>
      <Table.Td>{t('import.values.count', { count, number: number(count) })}</Table.Td>
      <Table.Td className={classes.fieldCell ?? ''}>
        <Select
          aria-label={t('import.values.meaningOf', { written })}
          data={groups}
          value={chosen}
          placeholder={later}
          searchable
          selectFirstOptionOnChange
          clearable
          clearButtonProps={{ 'aria-label': later }}
          nothingFoundMessage={t('import.columns.nothing')}
          maxDropdownHeight={320}
          onChange={(meaning) => act.setMeaning(field, word, meaning ?? '')}
        />
        {proposed !== null && chosen === null && (
          <Button size="compact-sm" variant="subtle" onClick={() => act.setMeaning(field, word, proposed)}>
            {t('import.values.proposed', { meaning: meaningLabel(groups, proposed) })}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
});

/** What is proposed for words not answered yet, taken all at once. */
const TakeProposed = ({ questions }: { questions: readonly Question[] }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const act = useWizardActions();
  const meanings = useWizard((wizard) => wizard.meanings);
  const open = questions.filter(
    ({ field, written, proposed }) => proposed !== null && meanings[field]?.[foldText(written)] === undefined,
  );
  if (open.length < 2) return null;
  const take = () => {
    for (const { field, written, proposed } of open) act.setMeaning(field, foldText(written), proposed ?? '');
  };
  return (
    <div>
      <Button size="compact-md" variant="default" onClick={take}>
        {t('import.values.takeProposed', { number: number(open.length) })}
      </Button>
    </div>
  );
};

const Words = ({ title, questions }: { title: string; questions: readonly Question[] }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const lang = useLang();
  const id = useId();
  const [shown, setShown] = useState(SHOWN);
  const sorted = useMemo(() => byCount(questions), [questions]);
  const groups = useMemo(() => meaningGroups(questions[0] ?? { field: '' }, lang), [questions, lang]);
  const more = Math.min(SHOWN, sorted.length - shown);
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <TakeProposed questions={sorted} />
      <Table aria-labelledby={id}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('import.values.written')}</Table.Th>
            <Table.Th scope="col">{t('import.values.times')}</Table.Th>
            <Table.Th scope="col">{t('import.values.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.slice(0, shown).map((question) => (
            <MeaningRow key={`${question.field} ${question.written}`} question={question} groups={groups} />
          ))}
        </Table.Tbody>
      </Table>
      {more > 0 && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
            {t('import.values.showMore', { count: more, number: number(more) })}
          </Button>
        </div>
      )}
    </section>
  );
};

/** Words of the files that nothing explains: each is given a meaning, remembered for the next import. */
export const MeaningTable = ({ questions }: { questions: readonly Question[] }) => {
  const { t } = useTranslation();
  const [links, kinds] = [questions.filter(isOfLinks), questions.filter((one) => !isOfLinks(one))];
  return (
    <>
      {kinds.length > 0 && <Words title={t('import.values.kinds')} questions={kinds} />}
      {links.length > 0 && <Words title={t('import.values.links')} questions={links} />}
    </>
  );
};
