import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { LOW_VISIBILITY } from '../../../shared/domain/visibility.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Contacts } from '../persons/contacts.tsx';
import { Assessments } from './assessments.tsx';
import classes from './card.module.css';
import type { CardField } from './card-field.ts';
import { fieldsOf, splitFields } from './card-fields.ts';
import type { Editing } from './card-header.tsx';
import { Exchanges } from './exchanges.tsx';
import { FieldRow } from './field-row.tsx';
import { CardMeasures } from './measures.tsx';
import { Impacts, Sources, Statements } from './provenance.tsx';

type Props = Editing & { readonly entity: EntityWithRelations };

const Rows = ({ fields, entity, edited, edit, readOnly }: Props & { fields: readonly CardField[] }) => (
  <dl className={classes.rows}>
    {fields.map((field) => (
      <FieldRow
        key={field.key}
        entity={entity}
        field={field}
        isEdited={edited === field.key}
        readOnly={readOnly}
        edit={edit}
      />
    ))}
  </dl>
);

/** Those who may be under the radar: a place or a document is not. */
const SEEN_KINDS: ReadonlySet<string> = new Set(['actor', 'funder', 'initiative', 'alliance']);

/** « Complétude 7 sur 10 »: each missing point is a button that opens its field. */
const Completeness = ({ entity, edit, readOnly }: Props) => {
  const { t } = useTranslation();
  const { filled, of, missing } = entity.completeness;
  const fields = fieldsOf(entity.kind);
  // Of several identifiers, the one that this kind is known by.
  const fieldOf = (field: string) => {
    const found = fields.filter((one) => one.field === field);
    return found.find(({ main }) => main === 'all' || main.includes(entity.kind)) ?? found[0];
  };
  return (
    <section className={classes.section} aria-label={t('card.completeness.title')}>
      <p className={classes.meter}>
        <span>{t('card.completeness.title')}</span>
        <meter min={0} max={of} value={filled} aria-label={t('card.completeness.title')} />
        <strong>{t('card.completeness.count', { filled, of })}</strong>
      </p>
      {SEEN_KINDS.has(entity.kind) && entity.visibility < LOW_VISIBILITY && !entity.generic && (
        <p className={classes.hint}>{t('card.lowVisibility')}</p>
      )}
      {!readOnly && missing.length > 0 && (
        <p className={classes.missing}>
          {t('card.completeness.missing')}{' '}
          {missing
            .flatMap((field) => fieldOf(field) ?? [])
            .map((field) => (
              <button type="button" key={field.key} className={classes.link} onClick={() => edit(field.key)}>
                {t(`card.fields.${field.key}` as never) as string}
              </button>
            ))}
        </p>
      )}
    </section>
  );
};

/** « Fiche »: what is known, what is not, where it comes from. */
export const FactsTab = (props: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { entity, edited } = props;
  const { shown, others } = splitFields(entity, lang);
  const [opened, { toggle }] = useDisclosure(false);
  const isOpen = opened || others.some(({ key }) => key === edited);
  return (
    <>
      <Rows {...props} fields={shown} />
      {others.length > 0 && (
        <>
          <UnstyledButton className={classes.more} aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}{' '}
            {t('card.otherFields', { count: others.length })}
          </UnstyledButton>
          <Collapse expanded={isOpen} transitionDuration={0}>
            {isOpen && <Rows {...props} fields={others} />}
          </Collapse>
        </>
      )}
      <Statements entity={entity} readOnly={props.readOnly} />
      <Assessments {...props} />
      <Impacts entity={entity} />
      <Exchanges entity={entity} readOnly={props.readOnly} />
      <Contacts entity={entity} readOnly={props.readOnly} />
      <Sources entity={entity} readOnly={props.readOnly} />
      <Completeness {...props} />
      <CardMeasures entity={entity} />
    </>
  );
};
