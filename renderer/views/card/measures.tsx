import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { METRICS } from '../../../shared/domain/analysis/metrics.ts';
import { describeMeasure } from '../../../shared/domain/appearance/describe-measure.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { type MeasureState, useMeasureStates } from '../../state/use-measures.ts';
import { useEntities } from '../forms/use-entity-options.ts';
import { Explanation } from '../measures/explanation.tsx';
import measureClasses from '../measures/measures.module.css';
import classes from './card.module.css';

const METRIC_ORDER = METRICS.map(({ id }) => id);

interface Props {
  readonly entity: Pick<EntityWithRelations, 'id' | 'name' | 'generic'>;
}

type Speech = Parameters<typeof describeMeasure>[1];

const MeasureLine = ({
  entity,
  state,
  speech,
}: Props & { readonly state: MeasureState; readonly speech: Speech }) => {
  const { t } = useTranslation();
  const label = wordsOf(speech.lang).sheet.fields[state.id];
  const words =
    state.values === null
      ? t(state.error ? 'appearance.stopped' : 'appearance.computing')
      : describeMeasure({ id: entity.id, name: entity.name, metric: state.id, values: state.values }, speech);
  return (
    <li className={measureClasses.measure}>
      <span className={measureClasses.words}>
        <span className={measureClasses.name}>{label}</span>
        <span className={measureClasses.value}>
          <bdi>{words}</bdi>
        </span>
      </span>
      <Explanation metric={state.id} sampling={state.sampling} />
    </li>
  );
};

const Lines = ({ entity }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const entities = useEntities();
  const states = useMeasureStates(METRIC_ORDER);
  const degrees = useMemo(() => new Map(states.find(({ id }) => id === 'degree')?.values ?? []), [states]);
  const speech: Speech = {
    lang,
    nameOf: (id) => entities.get(id)?.name ?? '',
    degreeOf: (id) => degrees.get(id) ?? 0,
    unmeasured: t('appearance.card.unmeasured'),
  };
  return (
    <ul className={measureClasses.list} aria-label={t('appearance.card.of', { name: entity.name })}>
      {states.map((state) => (
        <MeasureLine key={state.id} entity={entity} state={state} speech={speech} />
      ))}
    </ul>
  );
};

/** « Mesures »: asked for when the section is opened, each with how it is computed. */
export const CardMeasures = ({ entity }: Props) => {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <section className={classes.section}>
      <UnstyledButton className={classes.more} aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />} {t('appearance.card.title')}
      </UnstyledButton>
      <Collapse expanded={isOpen} transitionDuration={0}>
        {isOpen &&
          (entity.generic ? (
            <p className={classes.hint}>{t('appearance.card.generic')}</p>
          ) : (
            <Lines entity={entity} />
          ))}
      </Collapse>
    </section>
  );
};
