import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AxisRecord, CheckRecord, Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { Logo } from '../../frame/logo.tsx';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { capitalise } from '../card/capitalise.ts';
import { AxisBar } from './axis-bar.tsx';
import { fitSheet } from './fit-sheet.ts';
import { orderReminders } from './order-reminders.ts';
import classes from './paper.module.css';
import { useShareWords } from './share-words.ts';
import { StateWord } from './state-mark.tsx';

/** Points named on an axis, and reminders: the others are in the list under it, or on the screen. */
const NAMED = 3;

const AxisColumn = ({ axis }: { axis: AxisRecord }) => {
  const { t } = useTranslation();
  const words = useShareWords();
  const { axes } = wordsOf(useLang()).vocabulary;
  const titles = axis.toStrengthen
    .slice(0, NAMED)
    .flatMap((id) => axis.checks.find((check) => check.id === id)?.title ?? []);
  return (
    <div>
      <h2>{axes[axis.axis]}</h2>
      <p className={classes.figure}>{axis.score === null ? '–' : words.share(axis.score)}</p>
      <AxisBar axis={axis} />
      <p className={classes.small}>{axis.score === null ? words.hidden(axis) : words.interval(axis)}</p>
      {titles.length > 0 && (
        <p className={classes.small}>{t('diagnosis.paper.strengthen', { points: titles.join(' · ') })}</p>
      )}
    </div>
  );
};

const MaturityColumn = ({ maturity }: Pick<Diagnosis, 'maturity'>) => {
  const { t } = useTranslation();
  const lang = useLang();
  const facts = [maturity?.on && formatDate(maturity.on, lang), maturity?.assessor, maturity?.framework];
  return (
    <div>
      <h2>{t('diagnosis.maturity.title')}</h2>
      <p className={classes.level}>
        {maturity
          ? capitalise(wordsOf(lang).vocabulary.maturityLevels[maturity.level])
          : t('diagnosis.maturity.none')}
      </p>
      <p className={classes.small}>{facts.filter((fact) => fact).join(' · ')}</p>
      <p className={classes.small}>{t('diagnosis.maturity.hint')}</p>
    </div>
  );
};

const CheckLine = ({ check }: { check: CheckRecord }) => (
  <li className={classes.check}>
    <StateWord state={check.state} />
    <p className={classes.sentence}>
      <strong>{check.title}.</strong> {check.text}
    </p>
  </li>
);

const Checks = ({ axes }: Pick<Diagnosis, 'axes'>) => {
  const names = wordsOf(useLang()).vocabulary.axes;
  return axes.map(({ axis, checks }) => (
    <section key={axis} className={classes.group}>
      <h2>{names[axis]}</h2>
      <ul>
        {checks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </ul>
    </section>
  ));
};

const Reminders = ({ reminders }: Pick<Diagnosis, 'reminders'>) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (reminders.length === 0) return null;
  const others = reminders.length - NAMED;
  return (
    <section className={classes.group}>
      <h2>{t('diagnosis.reminders.title')}</h2>
      <ul>
        {orderReminders(reminders)
          .slice(0, NAMED)
          .map(({ rule, scope, text }) => (
            <li key={`${rule} ${scope.id} ${text}`} className={classes.sentence}>
              {text}
            </li>
          ))}
        {others > 0 && <li>{t('diagnosis.paper.reminders', { count: others, number: number(others) })}</li>}
      </ul>
    </section>
  );
};

interface Page {
  readonly number: number;
  readonly of: number;
}
const Foot = ({ on, page }: { on: string; page: Page }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const project = useProject();
  return (
    <footer className={classes.foot}>
      <p>
        <strong>{t('diagnosis.method.title')}.</strong> {t('diagnosis.method.text')}{' '}
        {t('diagnosis.method.limits')}
      </p>
      <p className={classes.source}>
        <span>
          {t('diagnosis.paper.source', { name: project?.name ?? '', date: formatDate(on, lang) })}
          {project?.fictional && ` ${t('diagnosis.paper.fictional')}`}
        </span>
        <span>{t('diagnosis.paper.page', { page: page.number, of: page.of })}</span>
      </p>
    </footer>
  );
};

/** The diagnosis as a committee reads it: one A4 page, whatever there is to say. */
export const Sheet = ({ diagnosis, page }: { diagnosis: Diagnosis; page: Page }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  const project = useProject();
  const sheet = useRef<HTMLElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (sheet.current && room.current && text.current) fitSheet(sheet.current, room.current, text.current);
  }, []);
  const { subject, members, on, axes, maturity, reminders } = diagnosis;
  return (
    <article className={classes.sheet} ref={sheet}>
      <header className={classes.head}>
        <p>
          <Logo /> <strong>{project?.name}</strong>
        </p>
        <p>{t('diagnosis.on', { date: formatDate(on, lang) })}</p>
      </header>
      <h1>{t('diagnosis.paper.title', { name: subject.name })}</h1>
      <p className={classes.about}>{t('diagnosis.members', { count: members, number: number(members) })}</p>
      <div className={classes.axes}>
        {axes.map((axis) => (
          <AxisColumn key={axis.axis} axis={axis} />
        ))}
        <MaturityColumn maturity={maturity} />
      </div>
      <div className={classes.body} ref={room}>
        <div ref={text}>
          <Checks axes={axes} />
          <Reminders reminders={reminders} />
        </div>
      </div>
      <Foot on={on} page={page} />
    </article>
  );
};
