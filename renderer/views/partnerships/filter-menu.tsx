import { Button, Checkbox, Group, Popover, Radio, Stack, UnstyledButton } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { SOLIDITIES } from '../../../shared/domain/partnerships/suggestion.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import {
  noFilters,
  QUALITIES,
  REASON_GROUPS,
  STATUSES,
  type Status,
  type SuggestionFilters,
} from '../../state/partnerships.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { EntitySelect } from '../forms/entity-select.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import { countFilters, kindPairOf } from './choose-suggestions.ts';
import classes from './partnerships.module.css';

type ListFilter = 'reasons' | 'solidity' | 'quality' | 'kinds';

const useFilterWords = () => {
  const { t } = useTranslation();
  const { kinds } = wordsOf(useLang()).vocabulary;
  const wordOf = (filter: ListFilter, value: string): string => {
    switch (filter) {
      case 'reasons':
        return t(`partnerships.reasonGroups.${value as (typeof REASON_GROUPS)[number]}`);
      case 'solidity':
        return t(`partnerships.solidity.${value as (typeof SOLIDITIES)[number]}`);
      case 'quality':
        return t(`partnerships.quality.${value as (typeof QUALITIES)[number]}`);
      case 'kinds': {
        const [a = '', b = ''] = value.split(' ').map((kind) => kinds[kind as Kind]);
        return t('partnerships.filter.kindPair', { a, b: b.toLowerCase() });
      }
    }
  };
  return { t, wordOf };
};

const Choice = ({ filter, values }: { filter: ListFilter; values: readonly string[] }) => {
  const { t, wordOf } = useFilterWords();
  const act = useActions();
  const chosen = useWorkspace((state) => state.suggestions[filter]);
  return (
    <Checkbox.Group
      label={t(`partnerships.filter.${filter}`)}
      value={[...chosen]}
      onChange={(next) => act.changeSuggestions({ [filter]: next } as Partial<SuggestionFilters>)}
    >
      <Stack gap={6} mt={4}>
        {values.map((value) => (
          <Checkbox key={value} value={value} label={wordOf(filter, value)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};

const StatusChoice = () => {
  const { t } = useTranslation();
  const act = useActions();
  const status = useWorkspace((state) => state.suggestions.status);
  return (
    <Radio.Group
      label={t('partnerships.filter.status')}
      value={status}
      onChange={(next) => act.changeSuggestions({ status: next as Status })}
    >
      <Stack gap={6} mt={4}>
        {STATUSES.map((one) => (
          <Radio key={one} value={one} label={t(`partnerships.statuses.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
};

/** What narrows the list. */
export const FilterMenu = ({ all }: { all: readonly SuggestionRecord[] }) => {
  const { t } = useTranslation();
  const act = useActions();
  const filters = useWorkspace((state) => state.suggestions);
  const count = countFilters(filters);
  const pairs = useMemo(
    () => [...new Set([...all.map(kindPairOf), ...filters.kinds])].sort(),
    [all, filters.kinds],
  );
  return (
    <Popover
      position="bottom-start"
      width={520}
      trapFocus
      returnFocus
      withinPortal={false}
      middlewares={{ shift: { padding: 8 }, size: true }}
    >
      <Popover.Target>
        <UnstyledButton className={classes.quiet ?? ''}>
          <IconFilter size={16} stroke={1.75} aria-hidden />
          {count === 0 ? t('partnerships.filter.button') : t('partnerships.filter.buttonCount', { count })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('partnerships.filter.name')} className={classes.filters ?? ''}>
        <div className={classes.filterColumns}>
          <Choice filter="reasons" values={REASON_GROUPS} />
          <StatusChoice />
          <Choice filter="solidity" values={SOLIDITIES} />
          <Choice filter="quality" values={QUALITIES} />
          {pairs.length > 0 && <Choice filter="kinds" values={pairs} />}
          <EntitySelect
            label={t('partnerships.filter.actor')}
            value={filters.actor}
            choose={(actor: EntityId | null) => act.changeSuggestions({ actor })}
          />
        </div>
        {count > 0 && (
          <Group justify="flex-end" mt="md">
            <Button variant="default" size="sm" onClick={() => act.changeSuggestions(noFilters)}>
              {t('partnerships.filter.clear')}
            </Button>
          </Group>
        )}
      </Popover.Dropdown>
    </Popover>
  );
};

const FilterChip = ({ label, values, remove }: { label: string; values: string; remove: () => void }) => {
  const { t } = useTranslation();
  return (
    <span className={classes.filterChip}>
      <bdi>{values}</bdi>
      <UnstyledButton
        className={classes.chipRemove ?? ''}
        aria-label={t('partnerships.filter.remove', { label: `${label} ${values}` })}
        onClick={remove}
      >
        <IconX size={16} stroke={2} aria-hidden />
      </UnstyledButton>
    </span>
  );
};

/** Each filter that hides something, and its cross. */
export const ActiveFilters = () => {
  const { t, wordOf } = useFilterWords();
  const act = useActions();
  const entities = useEntities();
  const filters = useWorkspace((state) => state.suggestions);
  return (
    <>
      {(['reasons', 'solidity', 'quality', 'kinds'] as const).map(
        (filter) =>
          filters[filter].length > 0 && (
            <FilterChip
              key={filter}
              label={t(`partnerships.filter.${filter}`)}
              values={filters[filter].map((value) => wordOf(filter, value)).join(', ')}
              remove={() => act.changeSuggestions({ [filter]: [] })}
            />
          ),
      )}
      {filters.status !== 'open' && (
        <FilterChip
          label={t('partnerships.filter.status')}
          values={t(`partnerships.statuses.${filters.status}`)}
          remove={() => act.changeSuggestions({ status: 'open' })}
        />
      )}
      {filters.actor !== null && (
        <FilterChip
          label={t('partnerships.filter.actor')}
          values={entities.get(filters.actor)?.name ?? filters.actor}
          remove={() => act.changeSuggestions({ actor: null })}
        />
      )}
      {filters.point !== null && (
        <FilterChip
          label={t('partnerships.filter.point')}
          values={t('partnerships.filter.pointValue', { title: filters.point.title })}
          remove={() => act.changeSuggestions({ point: null })}
        />
      )}
    </>
  );
};
