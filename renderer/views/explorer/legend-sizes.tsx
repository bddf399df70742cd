import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isMetricId, sizeFieldParts } from '../../../shared/domain/appearance/colour-fields.ts';
import { writeNumber } from '../../../shared/domain/appearance/write-number.ts';
import { measureOf } from '../../../shared/domain/filter-fields.ts';
import type { SizeField } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { useExplorer } from './explorer-data.ts';
import { FieldMenu } from './field-menu.tsx';
import classes from './legend.module.css';
import { MeasureExplanation, MeasureNote } from './legend-colours.tsx';

/** Samples are drawn at half their size on the picture. */
const SAMPLE_SCALE = 0.5;

const Samples = ({ field }: { field: SizeField }) => {
  const lang = useLang();
  const { sizes: samples } = useExplorer().drawing;
  if (field === 'uniform' || samples.length === 0) return null;
  const write = writeNumber(field, lang);
  return (
    <ul className={classes.samples}>
      {samples.map(({ value, size }) => (
        <li key={value}>
          <span
            className={classes.sample}
            style={{ width: size * SAMPLE_SCALE, height: size * SAMPLE_SCALE }}
          />
          {write(value)}
        </li>
      ))}
    </ul>
  );
};

/** « Taille : Nombre de partenaires ▾ », three samples, and what the smallest with a dashed outline are. */
export const LegendSizes = () => {
  const { t } = useTranslation();
  const { measures, sheet } = wordsOf(useLang());
  const { changeView } = useActions();
  const field = useWorkspace(({ view }) => view.sizeBy);
  const { nodes } = useExplorer().drawing;
  const parts = useMemo(sizeFieldParts, []);
  const hasUnknown = useMemo(() => nodes.some(({ sizeUnknown }) => sizeUnknown), [nodes]);
  const metric = field === 'uniform' ? null : measureOf(field);
  return (
    <div className={classes.said}>
      <div className={classes.heading}>
        <FieldMenu
          what={t('appearance.size')}
          value={field}
          parts={parts}
          nameOf={(one) => (one === 'uniform' ? measures.uniform : sheet.fields[one])}
          choose={(sizeBy) => changeView({ sizeBy })}
        />
        {isMetricId(field) && <MeasureExplanation metric={field} />}
      </div>
      {metric && <MeasureNote metric={metric} />}
      <Samples field={field} />
      {hasUnknown && <p className={classes.note}>{sheet.sizeUnknown}</p>}
    </div>
  );
};
