import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/domain/import/problem.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { capitalise } from '../card/capitalise.ts';
import classes from './import.module.css';

const SHOWN = 8;

/** A type of link is held as its code: it is shown in words. */
const inWords = (value: string | number | null, lang: Lang): string =>
  (wordsOf(lang).vocabulary.relations as Readonly<Record<string, string>>)[`${value}`] ?? `${value ?? ''}`;

/** What was written in the file, as it was, but for what only has a code. */
export const writtenValue = ({ code, value }: Problem, lang: Lang): string =>
  code === 'E-IMP-LINK' ? inWords(value, lang) : (value ?? '');

/** What a problem says, in a sentence without its place. */
export const sentenceOf = (problem: Problem, lang: Lang): string => {
  const { code, value, column, details } = problem;
  const known = code === 'E-IMP-LINK' ? { ...details, type: inWords(details.type ?? null, lang) } : details;
  return capitalise(wordsOf(lang).imports.problems[code].one({ value, column, ...known }));
};

/** A few problems of the files as wholes, each on a line with its place. */
export const Problems = ({ title, problems }: { title: string; problems: readonly Problem[] }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const lang = useLang();
  const more = problems.length - SHOWN;
  const { place } = wordsOf(lang).imports;
  return (
    <div className={classes.said}>
      <h4>{title}</h4>
      <ul>
        {problems.slice(0, SHOWN).map((problem, index) => {
          const where = [problem.file, place(problem.sheet, problem.row), problem.column]
            .filter((part) => part !== null && part !== '')
            .join(', ');
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never moves
            <li key={index}>
              {sentenceOf(problem, lang)} <span className={classes.facts}>{where}</span>
            </li>
          );
        })}
        {more > 0 && <li>{t('import.file.saidMore', { count: more, number: number(more) })}</li>}
      </ul>
    </div>
  );
};
