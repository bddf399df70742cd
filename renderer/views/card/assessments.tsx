import { Button, Chip, Group, Input, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { MATURITY_LEVELS, type MaturityLevel } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import { today } from '../follow-ups/today.ts';
import { DayInput } from '../forms/day-input.tsx';
import { capitalise } from './capitalise.ts';
import classes from './card.module.css';
import type { Editing } from './card-header.tsx';

/** The key under which « Évaluer » is opened, as a field of the card is. */
export const MATURITY_FIELD = 'maturity';

interface Draft {
  readonly level: MaturityLevel | null;
  readonly on: string | null;
  readonly assessor: string;
  readonly framework: string;
}
type Change = (change: Partial<Draft>) => void;

/** One assessment as it is set: signs that part it from the next are not of its words. */
const toText = ({ level, on, assessor, framework }: Draft): string =>
  [`${level ?? ''}${on === null ? '' : `@${on}`}`, assessor, framework]
    .map((part) =>
      part
        .split(/[|;]/)
        .map((piece) => piece.trim())
        .join(' ')
        .trim(),
    )
    .join('|')
    .replace(/(?<!\|)\|+$/, '');

const Level = ({ draft, change, isMissing }: { draft: Draft; change: Change; isMissing: boolean }) => {
  const { t } = useTranslation();
  const { maturityLevels } = wordsOf(useLang()).vocabulary;
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {t('card.assess.level')}
      </Input.Label>
      <Chip.Group value={draft.level} onChange={(value) => change({ level: value as MaturityLevel })}>
        <Group gap={6}>
          {MATURITY_LEVELS.map((level, at) => (
            <Chip key={level} value={level} radius="md" autoFocus={at === 0}>
              {capitalise(maturityLevels[level])}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {isMissing && (
        <Input.Error role="alert" mt={4}>
          {t('card.assess.required')}
        </Input.Error>
      )}
    </div>
  );
};

const useAssessing = (entity: EntityWithRelations, close: () => void) => {
  const notify = useNotify();
  const [draft, setDraft] = useState<Draft>({ level: null, on: today(), assessor: '', framework: '' });
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error } = useCommand('entity.set');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (draft.level === null || isPending) return;
    mutate(
      { entity: entity.id, set: { maturity: [toText(draft)] } },
      {
        onSuccess: () => {
          notify.done('card.assess.done', { name: entity.name }, { undoable: true });
          close();
        },
      },
    );
  };
  const change: Change = (some) => setDraft((before) => ({ ...before, ...some }));
  return { draft, change, submit, isMissing: isAsked && draft.level === null, isPending, error };
};

const AssessForm = ({ entity, close }: { entity: EntityWithRelations; close: () => void }) => {
  const { t } = useTranslation();
  const { draft, change, submit, isMissing, isPending, error } = useAssessing(entity, close);
  return (
    <form className={classes.addLine} onSubmit={submit}>
      <Stack gap="sm">
        <Level {...{ draft, change, isMissing }} />
        <DayInput label={t('card.assess.on')} value={draft.on} clearable onChange={(on) => change({ on })} />
        {(['assessor', 'framework'] as const).map((name) => (
          <TextInput
            key={name}
            label={t(`card.assess.${name}`)}
            value={draft[name]}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
        ))}
        {error && (
          <p className={classes.refusal} role="alert">
            {error.message}
          </p>
        )}
        <div className={classes.buttons}>
          <Button type="submit" size="compact-md" loading={isPending}>
            {t('card.assess.submit')}
          </Button>
          <Button variant="default" size="compact-md" onClick={close}>
            {t('card.add.cancel')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};

const Assessed = ({ entity }: { entity: EntityWithRelations }) => {
  const lang = useLang();
  const dated = [...entity.maturity].sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''));
  return (
    <ul className={classes.list}>
      {dated.map(({ level, on, assessor, framework }) => (
        <li key={`${level}${on}`}>
          {wordsOf(lang).vocabulary.maturityLevels[level]}
          <span className={classes.hint}>
            {[on && formatDate(on, lang), assessor, framework]
              .filter((part) => part)
              .map((part) => ` · ${part}`)
              .join('')}
          </span>
        </li>
      ))}
    </ul>
  );
};

type Props = Editing & { readonly entity: EntityWithRelations };

/** Maturity is assessed by people, never computed: level, when, by whom, in which framework. */
export const Assessments = ({ entity, edited, edit, readOnly }: Props) => {
  const { t } = useTranslation();
  const canAssess = entity.kind === 'territory' && !readOnly;
  if (entity.maturity.length === 0 && !canAssess) return null;
  return (
    <section className={classes.section}>
      <h3>{t('card.maturity')}</h3>
      {entity.maturity.length === 0 ? (
        <p>
          <span className="unknown">{t('card.assess.none')}</span>
        </p>
      ) : (
        <Assessed entity={entity} />
      )}
      {canAssess &&
        (edited === MATURITY_FIELD ? (
          <AssessForm entity={entity} close={() => edit(null)} />
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => edit(MATURITY_FIELD)}>
            {t('card.assess.begin')}
          </Button>
        ))}
    </section>
  );
};
