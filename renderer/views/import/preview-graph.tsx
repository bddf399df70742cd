import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ICON_PATHS, ICON_STROKE } from '../../../shared/domain/icons.ts';
import { LOOKS, lookOf } from '../../../shared/domain/look.ts';
import { OUTLINES, shapePath } from '../../../shared/domain/sheet/shapes.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import classes from './import.module.css';
import { type PlacedEntity, type PlacedPreview, placePreview } from './preview-layout.ts';
import type { Outcome } from './wizard.ts';

const SIZE = 28;

const Node = ({ entity }: { entity: PlacedEntity }) => {
  const look = LOOKS[lookOf({ kind: entity.kind, type: entity.type })];
  const [share, down] = OUTLINES[look.shape].icon;
  const side = SIZE * share;
  const corner = `${entity.x - side / 2} ${entity.y - side / 2 + down * SIZE}`;
  return (
    <g>
      <path
        d={shapePath(look.shape, { x: entity.x, y: entity.y }, SIZE)}
        fill={look.fill}
        stroke="var(--node-outline)"
        strokeWidth={1.5}
        strokeDasharray={entity.isNew ? undefined : '4 3'}
      />
      <path
        d={ICON_PATHS[look.icon] ?? ''}
        transform={`translate(${corner}) scale(${side / 24})`}
        fill="none"
        stroke={look.iconColour}
        strokeWidth={ICON_STROKE}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <text x={entity.x} y={entity.y + SIZE / 2 + 16} textAnchor="middle" className={classes.graphLabel}>
        {entity.label}
      </text>
    </g>
  );
};

type Preview = Outcome['preview'];

/** The same as the picture, for whom cannot see it: who is linked to whom. */
const PreviewList = ({ preview }: { preview: Preview }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { kinds, types, relations } = wordsOf(lang).vocabulary;
  const natureOf = (kind: Kind, type: string | null): string =>
    (types as Readonly<Record<string, string>>)[type === 'other' ? '' : (type ?? '')] ?? kinds[kind];
  const names = new Map(preview.entities.map(({ id, name }) => [id, name]));
  const linksOf = (id: string): string[] => {
    const own = preview.relations.filter(({ from }) => from === id);
    const said = own.map(
      ({ to, type }) => `${relations[type as keyof typeof relations] ?? type} ${names.get(to) ?? ''}`,
    );
    return [...new Set(said)];
  };
  return (
    <details className={classes.more}>
      <summary>{t('import.check.list')}</summary>
      <ul className={classes.twin}>
        {preview.entities.map(({ id, kind, type, name, isNew }) => (
          <li key={id}>
            <bdi className={classes.strong}>{name}</bdi>
            {`, ${natureOf(kind, type)}${isNew ? `, ${t('import.check.isNew')}` : ''}`}
            <ul>
              {linksOf(id).map((link) => (
                <li key={link}>{link}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Picture = ({ placed, label }: { placed: PlacedPreview; label: string }) => {
  const { entities, relations, box } = placed;
  return (
    <svg
      className={classes.graph}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      role="img"
      aria-label={label}
    >
      {relations.map(({ key, from, to }) => (
        <line key={key} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={classes.graphLink} />
      ))}
      {entities.map((entity) => (
        <Node key={entity.id} entity={entity} />
      ))}
    </svg>
  );
};

/** A small part of the picture to come, and its list. */
export const PreviewGraph = ({ preview }: { preview: Preview }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { ref, width } = useElementSize();
  const placed = useMemo(() => placePreview(preview, width), [preview, width]);
  if (preview.entities.length === 0) return null;
  const [nodes, links] = [placed?.entities.length ?? 0, placed?.relations.length ?? 0];
  const label = t('import.check.graphLabel', {
    entities: t('import.check.entities', { count: nodes, number: number(nodes) }),
    relations: t('import.check.links', { count: links, number: number(links) }),
  });
  return (
    <section className={classes.panel} aria-labelledby="import-graph">
      <h3 id="import-graph">{t('import.check.graph')}</h3>
      <p className={classes.hint}>{t('import.check.graphPart')}</p>
      <div ref={ref}>{placed && <Picture placed={placed} label={label} />}</div>
      <PreviewList preview={preview} />
    </section>
  );
};
