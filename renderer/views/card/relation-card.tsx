import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { writeEuros } from '../../../shared/domain/money.ts';
import { allowedRelations, isSymmetric, type RelationRecord } from '../../../shared/domain/relation.ts';
import {
  AUDIENCES,
  CONFIDENCES,
  CONTRIBUTIONS,
  MONEY_STAGES,
  OUTCOMES,
  RELATION_STATUSES,
} from '../../../shared/domain/vocabulary.ts';
import { type Lang, type Words, wordsOf } from '../../../shared/domain/words/words.ts';
import { useProject } from '../../backend/use-app.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import { capitalise } from './capitalise.ts';
import classes from './card.module.css';
import { SourceLine } from './provenance.tsx';

type Codes = {
  readonly codes: readonly string[];
  readonly labels: (words: Words['vocabulary']) => Readonly<Record<string, string>>;
};
interface RelationFieldLine {
  readonly key: string;
  readonly isMoney?: true;
  readonly long?: true;
  readonly half?: true;
  readonly required?: true;
  readonly codes?: Codes;
  readonly read: (relation: RelationRecord, lang: Lang) => string;
}

const text = (value: string | number | null): string => (value === null ? '' : String(value));
/** The fields of a link, in reading order; those of money only where money is meant. */
const FIELDS: readonly RelationFieldLine[] = [
  {
    key: 'status',
    half: true,
    required: true,
    codes: { codes: RELATION_STATUSES, labels: ({ relationStatuses }) => relationStatuses },
    read: ({ status }) => status,
  },
  { key: 'startsOn', half: true, read: ({ startsOn }) => text(startsOn) },
  { key: 'endsOn', half: true, read: ({ endsOn }) => text(endsOn) },
  {
    key: 'amount',
    half: true,
    isMoney: true,
    read: ({ amountCents }, lang) => (amountCents === null ? '' : writeEuros(amountCents, lang)),
  },
  { key: 'year', half: true, isMoney: true, read: ({ year }) => text(year) },
  {
    key: 'stage',
    half: true,
    isMoney: true,
    codes: { codes: MONEY_STAGES, labels: ({ stages }) => stages },
    read: ({ stage }) => text(stage),
  },
  {
    key: 'contribution',
    half: true,
    isMoney: true,
    codes: { codes: CONTRIBUTIONS, labels: ({ contributions }) => contributions },
    read: ({ contribution }) => text(contribution),
  },
  { key: 'role', half: true, read: ({ role }) => text(role) },
  { key: 'strength', half: true, read: ({ strength }) => text(strength) },
  { key: 'note', long: true, read: ({ note }) => text(note) },
  {
    key: 'confidence',
    half: true,
    codes: { codes: CONFIDENCES, labels: ({ confidences }) => confidences },
    read: ({ confidence }) => text(confidence),
  },
  {
    key: 'outcome',
    half: true,
    codes: { codes: OUTCOMES, labels: ({ outcomes }) => outcomes },
    read: ({ outcome }) => text(outcome),
  },
  {
    key: 'audience',
    half: true,
    required: true,
    codes: { codes: AUDIENCES, labels: ({ audiences }) => audiences },
    read: ({ audience }) => audience,
  },
];
const MONEY_TYPES: ReadonlySet<string> = new Set(['funds', 'benefits-from', 'supports', 'partners-with']);

const optionsOf = ({ codes, labels }: Codes, lang: Lang, isRequired: boolean, unknown: string) => [
  ...(isRequired ? [] : [{ value: '', label: unknown }]),
  ...codes.map((value) => ({ value, label: labels(wordsOf(lang).vocabulary)[value] ?? value })),
];

/** One field of a link: a choice saves at once, a text on Enter or when left. */
const RelationFieldInput = ({
  relation,
  field,
  readOnly,
}: {
  relation: RelationRecord;
  field: RelationFieldLine;
  readOnly: boolean;
}) => {
  const { t } = useTranslation();
  const lang = useLang();
  const current = field.read(relation, lang);
  const [value, setValue] = useState(current);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { mutateAsync } = useCommand('relation.set');
  const save = async (wanted: string) => {
    if (wanted === current) return setRefusal(null);
    try {
      await mutateAsync({ relation: relation.id, set: { [field.key]: wanted } });
      setRefusal(null);
    } catch (error) {
      setRefusal(error instanceof ReplyError ? error.message : t('frame.errors.hostSilent'));
    }
  };
  const common = {
    className: field.half ? undefined : classes.wide,
    label: t(`card.relation.${field.key}` as never) as string,
    size: 'sm' as const,
    disabled: readOnly,
    error: refusal,
  };
  if (field.codes) {
    return (
      <NativeSelect
        {...common}
        value={current}
        data={optionsOf(field.codes, lang, field.required ?? false, t('card.unknown'))}
        onChange={(event) => void save(event.currentTarget.value)}
      />
    );
  }
  const typed = {
    ...common,
    value,
    onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
    onBlur: () => void save(value),
  };
  if (field.long) return <Textarea {...typed} autosize minRows={2} />;
  return (
    <TextInput
      {...typed}
      placeholder={t('card.unknown')}
      onKeyDown={(event) => event.key === 'Enter' && void save(value)}
    />
  );
};

const End = ({ id, name }: { id: EntityId; name: string }) => {
  const { openEntity } = useActions();
  return (
    <button type="button" className={classes.link} onClick={() => openEntity(id)}>
      <bdi>{name}</bdi>
    </button>
  );
};

/** The type, among those that the schema table allows between these two. */
const TypeInput = ({ relation, readOnly }: { relation: RelationRecord; readOnly: boolean }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const notify = useNotify();
  const entities = useEntities();
  const { mutateAsync } = useCommand('relation.set');
  const [from, to] = [entities.get(relation.from), entities.get(relation.to)];
  const types = from && to ? [...new Set([relation.type, ...allowedRelations(from, to)])] : [relation.type];
  const data = types.map((type) => ({
    value: type,
    label: capitalise(wordsOf(lang).vocabulary.relations[type]),
  }));
  return (
    <NativeSelect
      label={t('card.relation.type')}
      className={classes.wide}
      size="sm"
      disabled={readOnly}
      value={relation.type}
      data={data}
      onChange={(event) =>
        void mutateAsync({ relation: relation.id, set: { type: event.currentTarget.value } }).catch(
          notify.refused,
        )
      }
    />
  );
};

const Ends = ({ relation }: { relation: RelationRecord }): ReactNode => {
  const lang = useLang();
  return (
    <h2 className={classes.ends}>
      <End id={relation.from} name={relation.fromName} />
      <span className={classes.hint}>
        {isSymmetric(relation.type) ? '—' : <IconArrowRight size={16} aria-hidden="true" />}{' '}
        {wordsOf(lang).vocabulary.relations[relation.type]}
      </span>
      <End id={relation.to} name={relation.toName} />
    </h2>
  );
};

/** The card of a link: what it is, since when, how much, who says so. */
export const RelationCard = ({ relation }: { relation: RelationRecord }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const { selectRelation } = useActions();
  const readOnly = useProject()?.readOnly ?? true;
  const { mutateAsync } = useCommand('relation.remove');
  const remove = async () => {
    try {
      await mutateAsync({ relation: relation.id });
      selectRelation(null);
      notify.done('card.linkRemoved', {}, { undoable: true });
    } catch (error) {
      notify.refused(error);
    }
  };
  const lang = useLang();
  const hasMoney = MONEY_TYPES.has(relation.type) || relation.amountCents !== null;
  return (
    <article
      className={classes.card}
      aria-label={t('card.linkBetween', { from: relation.fromName, to: relation.toName })}
    >
      <header className={classes.header}>
        <Ends relation={relation} />
      </header>
      <div className={`${classes.tabs} ${classes.form}`}>
        <TypeInput relation={relation} readOnly={readOnly} />
        {FIELDS.filter(({ isMoney }) => !isMoney || hasMoney).map((field) => (
          <RelationFieldInput
            key={`${field.key}${field.read(relation, lang)}`}
            relation={relation}
            field={field}
            readOnly={readOnly}
          />
        ))}
        <section className={`${classes.section} ${classes.wide}`}>
          <h3>{t('card.sources.title', { count: relation.sources.length })}</h3>
          <ul className={classes.list}>
            {relation.sources.map((source) => (
              <li key={source.title}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      {!readOnly && (
        <footer className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconTrash size={18} stroke={1.75} />}
            onClick={() => void remove()}
          >
            {t('card.actions.removeLink')}
          </Button>
        </footer>
      )}
    </article>
  );
};
