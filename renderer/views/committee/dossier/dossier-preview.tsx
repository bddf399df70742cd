import { Button, Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconZoomIn } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import shared from '../committee.module.css';
import classes from './dossier.module.css';
import type { DossierOptions } from './to-options.ts';

/** A title is typed letter by letter: the page is set once it rests. */
const RESTED_MS = 400;
const PREVIEW_JOB = 'dossier-preview';

/** Stays reachable: the focus must not be lost at the last page. */
const OFF = { 'data-disabled': true, 'aria-disabled': true } as const;

type Page = OutputOf<'dossier.preview'>;

interface TurnProps {
  readonly shown: Page;
  readonly isUpdating: boolean;
  readonly turn: (page: number) => void;
  readonly children: ReactNode;
}
const Turn = ({ shown: { page, pages }, isUpdating, turn, children }: TurnProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <div className={classes.turn}>
      <Button
        variant="default"
        leftSection={<IconChevronLeft size={18} stroke={1.75} aria-hidden />}
        {...(page <= 1 ? OFF : {})}
        onClick={() => page > 1 && turn(page - 1)}
      >
        {t('committee.dossier.previous')}
      </Button>
      <span role="status">
        {t('committee.dossier.page', { page: number(page), pages: number(pages) })}
        {isUpdating && <span className={shared.hint}> · {t('committee.dossier.updating')}</span>}
      </span>
      <Button
        variant="default"
        rightSection={<IconChevronRight size={18} stroke={1.75} aria-hidden />}
        {...(page >= pages ? OFF : {})}
        onClick={() => page < pages && turn(page + 1)}
      >
        {t('committee.dossier.next')}
      </Button>
      {children}
    </div>
  );
};

/** The whole page, or as wide as there is room: small print is then read. */
const LargeButton = ({ isLarge, toggle }: { isLarge: boolean; toggle: () => void }) => {
  const { t } = useTranslation();
  return (
    <Button
      variant={isLarge ? 'light' : 'default'}
      leftSection={<IconZoomIn size={18} stroke={1.75} aria-hidden />}
      aria-pressed={isLarge}
      onClick={toggle}
    >
      {t('committee.dossier.large')}
    </Button>
  );
};

const Sheet = ({ shown: { svg, page, pages }, isLarge }: { shown: Page; isLarge: boolean }) => {
  const { t } = useTranslation();
  return (
    <img
      className={classes.sheet}
      data-large={isLarge || undefined}
      alt={t('committee.dossier.pageAlt', { page, pages })}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
    />
  );
};

/** The dossier as it will be, one page at a time; the one before stays while the next is set. */
export const DossierPreview = ({ options }: { options: DossierOptions }) => {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [isLarge, setIsLarge] = useState(false);
  const [settled] = useDebouncedValue(options, RESTED_MS);
  const asked = { ...settled, job: PREVIEW_JOB, page };
  const { data, error, isFetching, refetch } = useOperation('dossier.preview', asked, { keepPrevious: true });
  const isUpdating = isFetching || settled !== options;
  return (
    <section className={classes.preview} aria-label={t('committee.dossier.preview')}>
      {error && !isFetching && (
        <div className={shared.empty}>
          <p role="alert">{error.message}</p>
          <Button onClick={() => void refetch()}>{t('frame.actions.retry')}</Button>
        </div>
      )}
      {!data && !error && (
        <div className={classes.waiting} role="status">
          <Loader aria-hidden />
          {t('committee.dossier.preparing')}
        </div>
      )}
      {data && !error && (
        <>
          <Turn shown={data} isUpdating={isUpdating} turn={setPage}>
            <LargeButton isLarge={isLarge} toggle={() => setIsLarge(!isLarge)} />
          </Turn>
          <Sheet shown={data} isLarge={isLarge} />
        </>
      )}
    </section>
  );
};
