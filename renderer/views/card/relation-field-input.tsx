import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { RelationRecord } from '../../../shared/domain/relation.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { relationPlace } from '../../drafts/draft-target.ts';
import { useDraftedText } from '../../drafts/use-drafted.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './card.module.css';
import { optionsOf, type RelationFieldLine } from './relation-fields.ts';

interface Props {
  readonly relation: RelationRecord;
  readonly field: RelationFieldLine;
  readonly readOnly: boolean;
}

/** Saves one field of a link; the reason of a refusal goes under it. */
const useSaveField = ({ relation, field }: Props, current: string) => {
  const { t } = useTranslation();
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
  return { save: (wanted: string) => void save(wanted), refusal };
};

/** One field of a link: a choice saves at once, a text on Enter or when left. */
export const RelationFieldInput = (props: Props) => {
  const { relation, field, readOnly } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const current = field.read(relation, lang);
  const label = t(`card.relation.${field.key}` as never) as string;
  const between = t('card.linkBetween', { from: relation.fromName, to: relation.toName });
  const place = relationPlace(relation.id, field.key, `${label}, ${between}`);
  const { text: value, setText: setValue, isResumed } = useDraftedText(place, () => current);
  const { save, refusal } = useSaveField(props, current);
  const common = {
    className: field.half ? undefined : classes.wide,
    label,
    size: 'sm' as const,
    disabled: readOnly,
    error: refusal,
  };
  if (field.codes) {
    const data = optionsOf(field.codes, lang, field.required ?? false, t('card.unknown'));
    return (
      <NativeSelect
        {...common}
        value={current}
        data={data}
        onChange={(event) => save(event.currentTarget.value)}
      />
    );
  }
  const typed = {
    ...common,
    value,
    autoFocus: isResumed,
    onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
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
