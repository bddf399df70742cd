import { useTranslation } from 'react-i18next';
import type { Observatory } from '../../../shared/contract/diagnosis-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { ToldSentence } from '../../widgets/told-sentence.tsx';
import { Computed } from './computing.tsx';
import classes from './observatory.module.css';
import { Catalysts, Resources, UnderTheRadar } from './observatory-lists.tsx';
import { AllianceTypes, ImpactTable } from './observatory-tables.tsx';
import type { Subject } from './use-subject.ts';

/** The figures as sentences: what each counts can be looked at. */
const Indicators = ({ indicators }: Pick<Observatory, 'indicators'>) => {
  const { t } = useTranslation();
  if (indicators.length === 0) return null;
  return (
    <section className={classes.wide} aria-labelledby="observatory-figures">
      <h3 id="observatory-figures">{t('diagnosis.observatory.figures')}</h3>
      <ul className={classes.indicators}>
        {indicators.map(({ id, segments }) => (
          <li key={id}>
            <ToldSentence segments={segments} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Shown = ({ observatory }: { observatory: Observatory }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { subject, on, indicators, alliances, impact, underTheRadar, catalysts, resources } = observatory;
  return (
    <>
      <p className={classes.about}>
        {t('diagnosis.observatory.about', { name: subject.name, date: formatDate(on, lang) })}
      </p>
      <div className={classes.grid}>
        <Indicators indicators={indicators} />
        <AllianceTypes alliances={alliances} />
        <ImpactTable impact={impact} />
        <Catalysts catalysts={catalysts} />
        <UnderTheRadar entities={underTheRadar} />
        <Resources resources={resources} />
      </div>
    </>
  );
};

/** The observatory of alliances of a territory or a programme. */
export const ObservatoryView = ({ subject }: { subject: Subject }) => {
  const on = useWorkspace((state) => state.diagnosis.on);
  const answer = useOperation('observatory.read', { subject: subject.id, on });
  return (
    <Computed job="window observatory" answer={answer}>
      {(observatory) => <Shown observatory={observatory} />}
    </Computed>
  );
};
