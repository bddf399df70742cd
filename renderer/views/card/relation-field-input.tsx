import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import { heldByRelation } from '../../../shared/domain/held-values.ts';
import type { RelationRecord } from '../../../shared/domain/relation.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useCommand } from '../../backend/use-operation.ts';
import { relationPlace } from '../../drafts/draft-target.ts';
import { useDraftedText } from '../../drafts/use-drafted.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './card.module.css';
import { optionsOf, type RelationFieldLine } from './relation-fields.ts';
import { isStale } from './stale.ts';
import { ValueConflict } from './value-conflict.tsx';

interface Props {
  readonly relation: RelationRecord;
  readonly field: RelationFieldLine;
  readonly readOnly: boolean;
}

/** The link as it was when one began to type; as long as one has not, it follows the project. */
const useBegun = (relation: RelationRecord) => {
  const [isTyping, setIsTyping] = useState(false);
  const [begun, setBegun] = useState(relation);
  useEffect(() => {
    if (!isTyping) setBegun(relation);
  }, [relation, isTyping]);
  return { begun, setIsTyping };
};

/** What was typed, and the link as somebody else left it meanwhile. */
interface Clash {
  readonly mine: string;
  readonly theirs: RelationRecord;
}

/** Saves one field of a link; the reason of a refusal goes under it, and what was changed elsewhere is asked. */
const useSaveField = ({ relation, field }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { begun, setIsTyping } = useBegun(relation);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Clash | null>(null);
  const { call } = useBackend();
  const { mutateAsync } = useCommand('relation.set');
  const end = () => {
    setRefusal(null);
    setConflict(null);
    setIsTyping(false);
  };
  const write = async (wanted: string, seen: RelationRecord) => {
    const { key } = field;
    try {
      await mutateAsync({
        relation: relation.id,
        set: { [key]: wanted },
        was: { [key]: heldByRelation(seen)[key] },
      });
      end();
    } catch (error) {
      try {
        if (!isStale(error)) throw error;
        setConflict({ mine: wanted, theirs: await call('relation.get', { relation: relation.id }) });
      } catch (refused) {
        setRefusal(refused instanceof ReplyError ? refused.message : t('frame.errors.hostSilent'));
      }
    }
  };
  const save = (wanted: string) => (wanted === field.read(begun, lang) ? end() : void write(wanted, begun));
  const keep = (wanted: string) => void write(wanted, conflict?.theirs ?? relation);
  return { began: field.read(begun, lang), setIsTyping, save, keep, end, refusal, conflict };
};
type Saving = ReturnType<typeof useSaveField>;

/** A text: saved on Enter or when left. */
const TypedInput = ({
  relation,
  field,
  label,
  common,
  saving,
}: Props & { label: string; common: object; saving: Saving }) => {
  const { t } = useTranslation();
  const { began, setIsTyping, save } = saving;
  const between = t('card.linkBetween', { from: relation.fromName, to: relation.toName });
  const place = relationPlace(relation.id, field.key, `${label}, ${between}`);
  const { text: value, setText: setValue, isResumed } = useDraftedText(place, () => began);
  const typed = {
    ...common,
    value,
    autoFocus: isResumed,
    onChange: (event: { currentTarget: { value: string } }) => {
      setIsTyping(event.currentTarget.value !== began);
      setValue(event.currentTarget.value);
    },
    onBlur: () => save(value),
  };
  if (field.long) return <Textarea {...typed} autosize minRows={2} />;
  return (
    <TextInput
      {...typed}
      placeholder={t('card.unknown')}
      onKeyDown={(event) => event.key === 'Enter' && save(value)}
    />
  );
};

interface ConflictProps extends Pick<Props, 'field'> {
  readonly label: string;
  readonly saving: Saving;
  readonly clash: Clash;
}

const Conflict = ({ field, label, saving, clash }: ConflictProps) => {
  const lang = useLang();
  const { keep, end, refusal } = saving;
  const labels = field.codes ? optionsOf(field.codes, lang, true, '') : [];
  const wordsOf = (value: string) => labels.find((option) => option.value === value)?.label ?? value;
  const { mine } = clash;
  const theirs = field.read(clash.theirs, lang);
  return (
    <section className={classes.wide} aria-label={label}>
      <ValueConflict
        theirs={wordsOf(theirs)}
        mine={wordsOf(mine)}
        keepMine={() => keep(mine)}
        keepTheirs={end}
        keepBoth={field.long ? () => keep(`${theirs}\n${mine}`) : null}
        refusal={refusal}
      />
    </section>
  );
};

/** One field of a link: a choice saves at once, a text on Enter or when left. */
export const RelationFieldInput = (props: Props) => {
  const { relation, field, readOnly } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const label = t(`card.relation.${field.key}` as never) as string;
  const saving = useSaveField(props);
  const common = {
    className: field.half ? undefined : classes.wide,
    label,
    size: 'sm' as const,
    disabled: readOnly,
    error: saving.refusal,
  };
  if (saving.conflict)
    return <Conflict field={field} label={label} saving={saving} clash={saving.conflict} />;
  if (!field.codes)
    return <TypedInput key={saving.began} {...props} label={label} common={common} saving={saving} />;
  return (
    <NativeSelect
      {...common}
      value={field.read(relation, lang)}
      data={optionsOf(field.codes, lang, field.required ?? false, t('card.unknown'))}
      onChange={(event) => saving.keep(event.currentTarget.value)}
    />
  );
};
