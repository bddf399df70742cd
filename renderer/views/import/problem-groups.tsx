import { NativeSelect, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/domain/import/problem.ts';
import type { ProblemGroup } from '../../../shared/domain/import/result.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { capitalise } from '../card/capitalise.ts';
import classes from './import.module.css';
import { sentenceOf, writtenValue } from './problem-lines.tsx';
import { useWizard, useWizardActions, useWizardTools } from './wizard-context.tsx';
import { inspect, preview } from './wizard-work.ts';

const choiceWords = (code: string, choice: string, lang: Lang): string => {
  const { choices } = wordsOf(lang).imports;
  return choices[`${code}.${choice}`] ?? choices[choice] ?? choice;
};

/** Data of Article 9 are named and stay out: there is nothing to choose. */
const ALWAYS_OFF: ReadonlySet<string> = new Set(['E-IMP-SENSITIVE']);

/** « Corriger pour toutes »: another choice is computed again at once. */
const RepairChoice = ({ group }: { group: ProblemGroup }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const act = useWizardActions();
  const tools = useWizardTools();
  const isDone = useWizard((wizard) => wizard.result !== null);
  if (group.choices.length < 2 || isDone || ALWAYS_OFF.has(group.code)) return null;
  const choose = (choice: string) => {
    act.decide(group.code, choice);
    // What is hidden has tables of its own, that the earlier steps show.
    const isRead = group.code === 'E-IMP-HIDDEN' ? inspect(tools) : Promise.resolve();
    void isRead.then(() => preview(tools));
  };
  return (
    <NativeSelect
      className={classes.repair ?? ''}
      label={t('import.check.repair')}
      value={group.choice}
      data={group.choices.map((value) => ({ value, label: choiceWords(group.code, value, lang) }))}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
};

const HEADINGS = ['row', 'column', 'value', 'said'] as const;

const Examples = ({ examples, name }: { examples: readonly Problem[]; name: string }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const lang = useLang();
  const isOneFile = useWizard((wizard) => wizard.files.length < 2);
  const place = ({ file, sheet, row }: Problem): string =>
    [isOneFile ? null : file, sheet, row > 0 ? number(row) : t('import.check.whole')]
      .filter((part) => part !== null)
      .join(' · ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways
    <section className={classes.wide} tabIndex={0} aria-label={t('import.check.examplesOf', { name })}>
      <Table className={classes.examples ?? ''} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {HEADINGS.map((heading) => (
              <Table.Th key={heading} scope="col">
                {t(`import.check.${heading}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {examples.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: examples never move
            <Table.Tr key={index}>
              <Table.Td>{place(problem)}</Table.Td>
              <Table.Td>
                <bdi>{problem.column ?? ''}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi className={classes.cell}>{writtenValue(problem, lang)}</bdi>
              </Table.Td>
              <Table.Td>{sentenceOf(problem, lang)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

const OneGroup = ({ group }: { group: ProblemGroup }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const words = wordsOf(lang).imports.problems[group.code];
  const name = capitalise(words.group(group.count));
  return (
    <li className={classes.group} data-level={group.level}>
      <div className={classes.groupHead}>
        <div>
          <h4>{name}</h4>
          {words.fix !== '' && <p className={classes.hint}>{words.fix}</p>}
        </div>
        <span className={classes.level} data-level={group.level}>
          {t(`import.check.levels.${group.level}`)}
        </span>
        <RepairChoice group={group} />
      </div>
      {group.examples.length > 0 && (
        <details className={classes.more}>
          <summary>{t('import.check.example')}</summary>
          <Examples examples={group.examples} name={name} />
        </details>
      )}
    </li>
  );
};

/** Problems by what repairs them: how many, examples, and one choice for all. */
export const ProblemGroups = ({ title, groups }: { title: string; groups: readonly ProblemGroup[] }) => {
  if (groups.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={title}>
      <h3>{title}</h3>
      <ul className={classes.groups}>
        {groups.map((group) => (
          <OneGroup key={group.code} group={group} />
        ))}
      </ul>
    </section>
  );
};
