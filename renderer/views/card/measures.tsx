import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { METRICS } from '../../../shared/domain/analysis/metrics.ts';
import { describeMeasure } from '../../../shared/domain/appearance/describe-measure.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { GraphContext } from '../../state/graph-context.tsx';
import { type MeasureState, useMeasureStates } from '../../state/use-measures.ts';
import { Explanation } from '../measures/explanation.tsx';
import measureClasses from '../measures/measures.module.css';
import classes from './card.module.css';

const METRIC_ORDER = METRICS.map(({ id }) => id);

interface Props {
  readonly entity: Pick<EntityWithRelations, 'id' | 'name' | 'generic'>;
}

/** What one measure says of the entity, or why it says nothing. */
const useWords = ({ id, name }: Props['entity'], state: MeasureState): string => {
  const { t } = useTranslation();
  const lang = useLang();
  const graph = useContext(GraphContext);
  if (state.values === null) return t(state.error ? 'appearance.stopped' : 'appearance.computing');
  return describeMeasure(
    { id: id as EntityId, name, metric: state.id, values: state.values },
    { facts: graph?.facts ?? null, lang, unmeasured: t('appearance.card.unmeasured') },
  );
};

const MeasureLine = ({ entity, state }: Props & { readonly state: MeasureState }) => {
  const label = wordsOf(useLang()).sheet.fields[state.id];
  const words = useWords(entity, state);
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
  const states = useMeasureStates(METRIC_ORDER);
  return (
    <ul className={measureClasses.list} aria-label={t('appearance.card.of', { name: entity.name })}>
      {states.map((state) => (
        <MeasureLine key={state.id} entity={entity} state={state} />
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
