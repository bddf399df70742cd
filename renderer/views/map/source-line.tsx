import { useTranslation } from 'react-i18next';
import { SCHEMATIC_CREDIT } from '../../../shared/domain/map/schematic.ts';
import { outlineSources } from '../../../shared/domain/map/sources.ts';
import { TERRITORIES_YEAR } from '../../../shared/domain/territory.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import classes from './map.module.css';
import { useMapData } from './map-context.ts';

/** Where what is drawn comes from: always there, and what it says of links that are not drawn. */
export const SourceLine = ({ omitted, within }: { omitted: number; within: number }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { ground, territories } = useMapData();
  const wantsArcs = useWorkspace((state) => state.view.map.arcs);
  const sources = outlineSources(ground, territories).join(', ');
  const origin = ground.origin === 'schematic' ? 'schematic' : ground.hasSchematic ? 'and' : 'outlines';
  const sentences = [
    t(`map.source.${origin}`, { sources, credit: SCHEMATIC_CREDIT }),
    t('map.source.cog', { year: TERRITORIES_YEAR }),
    ...(wantsArcs && within > 0 ? [t('map.arcsWithin', { count: within, number: number(within) })] : []),
    ...(wantsArcs && omitted > 0 ? [t('map.arcsOmitted', { count: omitted, number: number(omitted) })] : []),
  ];
  return (
    <p className={classes.source} title={sentences.join(' · ')}>
      {sentences.join(' · ')}
    </p>
  );
};
