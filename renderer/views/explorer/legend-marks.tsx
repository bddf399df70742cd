import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LinkMark, legendMarks, type NodeMark } from '../../../shared/domain/drawing/legend-marks.ts';
import { LINK_LOOKS, linkSample } from '../../../shared/domain/sheet/link-looks.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { badgesImage } from '../../canvas/images.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useExplorer } from './explorer-data.ts';
import classes from './legend.module.css';

const NodeMarkRow = ({ mark }: { mark: Exclude<NodeMark, 'size-unknown'> }) => {
  const { t } = useTranslation();
  const { sheet } = wordsOf(useLang());
  if (mark === 'generic')
    return (
      <li>
        <span className={classes.dotted} />
        {sheet.generic}
      </li>
    );
  const words = { ...sheet.alsoRole, 'to-check': sheet.toCheck, pinned: t('explorer.legend.pinned') };
  return (
    <li>
      <img src={badgesImage(mark)} width={16} height={16} alt="" />
      {words[mark]}
    </li>
  );
};

const SAMPLE = { width: 28, height: 16 };

const LinkMarkRow = ({ mark }: { mark: LinkMark }) => {
  const theme = useComputedColorScheme('light');
  const { linkMarks } = wordsOf(useLang()).sheet;
  const items = linkSample(LINK_LOOKS[mark], SAMPLE, theme);
  return (
    <li>
      <svg {...SAMPLE} aria-hidden="true" className={classes.link}>
        {items.map(({ d, fill = 'none', stroke, strokeWidth, opacity, dash, place }) => (
          <path
            key={d}
            d={d}
            fill={fill}
            stroke={stroke}
            strokeWidth={strokeWidth}
            strokeDasharray={dash?.join(' ')}
            strokeLinecap="round"
            opacity={opacity}
            transform={place && `translate(${place.x} ${place.y}) scale(${place.scale})`}
          />
        ))}
      </svg>
      {linkMarks[mark]}
    </li>
  );
};

/** Badges, dotted outlines, and what lines say beyond their type: nothing is explained that is not there. */
export const LegendMarks = () => {
  const { t } = useTranslation();
  const { drawing } = useExplorer();
  const { nodes, links } = useMemo(() => legendMarks(drawing), [drawing]);
  // Said with the sizes.
  const worn = nodes.filter((mark) => mark !== 'size-unknown');
  if (worn.length + links.length === 0) return null;
  return (
    <ul className={classes.marks} aria-label={t('explorer.legend.marks')}>
      {worn.map((mark) => (
        <NodeMarkRow key={mark} mark={mark} />
      ))}
      {links.map((mark) => (
        <LinkMarkRow key={mark} mark={mark} />
      ))}
    </ul>
  );
};
