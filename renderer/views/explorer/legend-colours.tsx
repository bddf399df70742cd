import { Button, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricId } from '../../../shared/domain/analysis/metric-ids.ts';
import { colourFieldParts, hasSeveral, isMetricId } from '../../../shared/domain/appearance/colour-fields.ts';
import type { ColourEntry } from '../../../shared/domain/drawing/drawing.ts';
import { measureOf } from '../../../shared/domain/filter-fields.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useMeasureStates } from '../../state/use-measures.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { Explanation } from '../measures/explanation.tsx';
import { useExplorer } from './explorer-data.ts';
import { FieldMenu } from './field-menu.tsx';
import classes from './legend.module.css';

/** A measure that is being computed, or was stopped, says so; one that is estimated says how well. */
export const MeasureNote = ({ metric }: { metric: MetricId }) => {
  const { t } = useTranslation();
  const { measures, sheet } = wordsOf(useLang());
  const [state] = useMeasureStates([metric]);
  if (!state) return null;
  if (state.error && !state.isComputing)
    return (
      <p className={classes.note}>
        {t('appearance.stopped')}{' '}
        <Button size="compact-sm" variant="default" onClick={state.compute}>
          {t('appearance.resume')}
        </Button>
      </p>
    );
  if (state.values === null) return <p className={classes.note}>{t('appearance.computing')}</p>;
  if (state.sampling === null) return null;
  return <p className={classes.note}>{measures.sampled(sheet.fields[metric], state.sampling)}</p>;
};

/** The popover of a measure, with what is known of how it was computed. */
export const MeasureExplanation = ({ metric }: { metric: MetricId }) => {
  const asked = measureOf(metric);
  const [state] = useMeasureStates(asked === null ? [] : [asked]);
  return <Explanation metric={metric} sampling={state?.sampling ?? null} />;
};

const EntryRow = ({ entry }: { entry: ColourEntry }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { select } = useActions();
  const count = number(entry.count);
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.name ?? ''} onClick={() => select(entry.members)}>
        <span
          className={classes.swatch}
          data-unknown={entry.unknown || undefined}
          style={entry.unknown ? undefined : { background: entry.fill }}
        />
        <span className={classes.words}>
          <bdi>{entry.label}</bdi>
        </span>
        <span className={classes.count} aria-hidden>
          {count}
        </span>
        <span className="visually-hidden">{t('appearance.entry', { count: entry.count })}</span>
      </UnstyledButton>
    </li>
  );
};

/** « Couleur : … ▾ » and a line a colour; none of its own when colours say the type, which the kinds below tell. */
export const LegendColours = () => {
  const { t } = useTranslation();
  const { fields, commonest } = wordsOf(useLang()).sheet;
  const { changeView } = useActions();
  const field = useWorkspace(({ view }) => view.colourBy);
  const { colours } = useExplorer().drawing;
  const parts = useMemo(colourFieldParts, []);
  const metric = measureOf(field);
  return (
    <div className={classes.said}>
      <div className={classes.heading}>
        <FieldMenu
          what={t('appearance.colour')}
          value={field}
          parts={parts}
          nameOf={(one) => fields[one]}
          choose={(colourBy) => changeView({ colourBy })}
        />
        {isMetricId(field) && <MeasureExplanation metric={field} />}
      </div>
      {metric && <MeasureNote metric={metric} />}
      {colours.length > 0 && (
        <ul aria-label={t('appearance.by', { what: t('appearance.colour'), field: fields[field] })}>
          {colours.map((entry) => (
            <EntryRow key={entry.label} entry={entry} />
          ))}
        </ul>
      )}
      {colours.length > 0 && hasSeveral(field) && <p className={classes.note}>{commonest}</p>}
    </div>
  );
};
