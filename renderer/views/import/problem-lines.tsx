import type { Problem } from '../../../shared/domain/import/problem.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { capitalise } from '../card/capitalise.ts';
import classes from './import.module.css';

const SHOWN = 8;

/** What a problem says, in a sentence without its place. */
export const sentenceOf = (problem: Problem, lang: Lang): string => {
  const { code, value, column, details } = problem;
  return capitalise(wordsOf(lang).imports.problems[code].one({ value, column, ...details }));
};

/** A few problems of the files as wholes, each on a line with its place. */
export const Problems = ({ title, problems }: { title: string; problems: readonly Problem[] }) => {
  const lang = useLang();
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
        {problems.length > SHOWN && <li>{`… + ${problems.length - SHOWN}`}</li>}
      </ul>
    </div>
  );
};
