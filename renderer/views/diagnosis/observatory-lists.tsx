import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Observatory } from '../../../shared/contract/diagnosis-operations.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import { AXES } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { useInspect } from '../../widgets/told-sentence.tsx';
import classes from './observatory.module.css';

/** Lines before « Afficher la suite ». */
const SHOWN = 6;

type Place = Observatory['catalysts'][number];

const PlaceLine = ({ place }: { place: Place }) => {
  const inspect = useInspect();
  return (
    <li>
      <button type="button" className={classes.line} onClick={() => inspect.entity(place.id)}>
        <LookSymbol look={lookOf(place)} size={20} />
        <span>
          <bdi className={classes.lineName}>{place.name}</bdi>
          <span className={classes.hint}>{place.text}</span>
        </span>
      </button>
    </li>
  );
};

const Places = ({ places, none }: { places: readonly Place[]; none: string }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  if (places.length === 0) return <p className={classes.hint}>{none}</p>;
  const shown = isWhole ? places : places.slice(0, SHOWN);
  const others = places.length - shown.length;
  return (
    <>
      <ul className={classes.list}>
        {shown.map((place) => (
          <PlaceLine key={place.id} place={place} />
        ))}
      </ul>
      {others > 0 && (
        <UnstyledButton className={classes.more ?? ''} onClick={() => setIsWhole(true)}>
          {t('diagnosis.observatory.more', { count: others, number: number(others) })}
        </UnstyledButton>
      )}
    </>
  );
};

/** « Sous les radars »: who is hardly seen, the least visible first. */
export const UnderTheRadar = ({ entities }: { entities: Observatory['underTheRadar'] }) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="observatory-radar">
      <h3 id="observatory-radar">{t('diagnosis.observatory.radar')}</h3>
      <p className={classes.hint}>{t('diagnosis.observatory.radarHint')}</p>
      <Places places={entities} none={t('diagnosis.observatory.noRadar')} />
    </section>
  );
};

/** Catalysts, the nearest first. */
export const Catalysts = ({ catalysts }: Pick<Observatory, 'catalysts'>) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="observatory-catalysts">
      <h3 id="observatory-catalysts">{t('diagnosis.observatory.catalysts')}</h3>
      <Places places={catalysts} none={t('diagnosis.observatory.noCatalyst')} />
    </section>
  );
};

/** Resources for its level, axis by axis. */
export const Resources = ({ resources }: Pick<Observatory, 'resources'>) => {
  const { t } = useTranslation();
  const { axes } = wordsOf(useLang()).vocabulary;
  const groups = [
    ...AXES.map((axis) => ({
      key: axis,
      title: axes[axis],
      places: resources.filter((resource) => resource.axes.includes(axis)),
    })),
    {
      key: 'any',
      title: t('diagnosis.observatory.anyAxis'),
      places: resources.filter((resource) => resource.axes.length === 0),
    },
  ].filter(({ places }) => places.length > 0);
  return (
    <section className={classes.wide} aria-labelledby="observatory-resources">
      <h3 id="observatory-resources">{t('diagnosis.observatory.resources')}</h3>
      {groups.length === 0 && <p className={classes.hint}>{t('diagnosis.observatory.noResource')}</p>}
      <div className={classes.columns}>
        {groups.map(({ key, title, places }) => (
          <div key={key}>
            <h4>{title}</h4>
            <Places places={places} none="" />
          </div>
        ))}
      </div>
    </section>
  );
};
