import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import type { Source, Statement } from '../../../shared/domain/entity.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { fieldLabel } from '../../../shared/domain/words/error-words.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import { capitalise } from './capitalise.ts';
import classes from './card.module.css';
import { isFollowed } from './followed-address.ts';

interface Props {
  readonly entity: EntityWithRelations;
  readonly readOnly: boolean;
}

/** « titre, éditeur, consulté le … », the address as a link where it is one to follow. */
export const SourceLine = ({ source }: { source: Source }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const link = source.url && isFollowed(source.url) ? source.url : null;
  const rest = [
    link === null ? source.url : null,
    // Sheet and row of the file that it came from.
    source.place,
    source.publisher && !source.title.includes(source.publisher) ? source.publisher : null,
    source.consultedOn && t('card.consultedOn', { date: formatDate(source.consultedOn, lang) }),
  ].filter((part) => part);
  return (
    <span className={classes.source}>
      {link ? (
        <a href={link} target="_blank" rel="noreferrer noopener">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {rest.length > 0 && `, ${rest.join(', ')}`}
    </span>
  );
};

const StatementLine = ({ statement }: { statement: Statement }) => {
  const lang = useLang();
  return (
    <li>
      <bdi>{statement.value}</bdi>
      {statement.on && <span className={classes.hint}> · {formatDate(statement.on, lang)}</span>}
      {statement.source && (
        <div className={classes.hint}>
          <SourceLine source={statement.source} />
        </div>
      )}
    </li>
  );
};

/** Dated, sourced values; when two sources disagree on a field both are shown, and it is said. */
export const Statements = ({ entity, readOnly }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const groups = [...Map.groupBy(entity.statements, ({ field }) => field)];
  if (groups.length === 0 && readOnly) return null;
  return (
    <section className={classes.section}>
      <h3>{t('card.statements.title')}</h3>
      {groups.map(([field, statements]) => (
        <div key={field} className={classes.statement}>
          <h4>
            {capitalise(fieldLabel(wordsOf(lang).fields, field))}
            {new Set(statements.map(({ value }) => value)).size > 1 && (
              <span className={classes.disagree}>{t('card.statements.disagree')}</span>
            )}
          </h4>
          <ul>
            {statements.map((statement) => (
              <StatementLine
                key={`${statement.value}${statement.on}${statement.source?.title}`}
                statement={statement}
              />
            ))}
          </ul>
        </div>
      ))}
      {!readOnly && <AddLine entity={entity} form="statement" />}
    </section>
  );
};

export const Sources = ({ entity, readOnly }: Props) => {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <h3>{t('card.sources.title', { count: entity.sources.length })}</h3>
      <ul className={classes.list}>
        {entity.sources.map((source) => (
          <li key={`${source.title}${source.url}`}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
      {entity.sources.length === 0 && (
        <p>
          <span className="unknown">{t('card.unknown')}</span>
        </p>
      )}
      {!readOnly && <AddLine entity={entity} form="source" />}
    </section>
  );
};

const FORMS = {
  source: {
    inputs: ['title', 'publisher', 'url', 'consultedOn'],
    toSet: (values: Values) => ({ source: joinSource(values) }),
  },
  statement: {
    inputs: ['field', 'value', 'on', 'title'],
    toSet: (values: Values) => ({
      [`${values.field ?? ''}@${values.on ?? ''}|${values.title ?? ''}`
        .replace(/@(?=\|)/, '')
        .replace(/\|$/, '')]: values.value ?? '',
    }),
  },
} as const;
type Values = Readonly<Record<string, string>>;
const joinSource = ({ title = '', publisher = '', url = '', consultedOn = '' }: Values): string =>
  [title, publisher, url, consultedOn].join('|').replace(/(?<!\|)\|+$/, '');

/** A small form under a list: what is refused says why and stays as typed. */
const AddLine = ({ entity, form }: { entity: EntityWithRelations; form: keyof typeof FORMS }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const [values, setValues] = useState<Values | null>(null);
  const { mutateAsync, isPending, error } = useCommand('entity.set');
  if (values === null)
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setValues({})}>
        {t(`card.add.${form}`)}
      </Button>
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await mutateAsync({ entity: entity.id, set: FORMS[form].toSet(values) });
      notify.done(`card.added.${form}`, {}, { undoable: true });
      setValues(null);
    } catch {
      // The reason is shown above the buttons.
    }
  };
  return (
    <form className={classes.addLine} onSubmit={(event) => void submit(event)}>
      {FORMS[form].inputs.map((name, index) => (
        <TextInput
          key={name}
          size="sm"
          label={t(`card.inputs.${name}`)}
          required={index === 0 || name === 'value'}
          autoFocus={index === 0}
          value={values[name] ?? ''}
          onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
        />
      ))}
      {error && (
        <p className={classes.refusal} role="alert">
          {error.message}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" loading={isPending}>
          {t('card.add.submit')}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => setValues(null)}>
          {t('card.add.cancel')}
        </Button>
      </div>
    </form>
  );
};

export const Impacts = ({ entity }: { entity: EntityWithRelations }) => {
  const { t } = useTranslation();
  const lang = useLang();
  if (entity.impact.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{t('card.impact')}</h3>
      <ul className={classes.list}>
        {entity.impact.map(({ dimension, evidence, source }) => (
          <li key={`${dimension}${evidence}`}>
            {wordsOf(lang).vocabulary.impactDimensions[dimension]}
            {evidence && ` : ${evidence}`}
            {source && (
              <div className={classes.hint}>
                <SourceLine source={source} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
