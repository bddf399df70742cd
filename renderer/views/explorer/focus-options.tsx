import { ActionIcon, Checkbox, Popover, Radio } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DIRECTIONS, type Focus } from '../../../shared/domain/neighbourhood.ts';
import { RELATION_TYPES, type RelationType } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { capitalise } from '../card/capitalise.ts';
import classes from './explorer.module.css';
import { ABOVE_BAR } from './tool.tsx';

/** Types that the project has and the legend does not hide. */
const useTypes = (): readonly RelationType[] => {
  const { ecosystem } = useGraph();
  const hidden = useWorkspace((state) => state.view.hiddenRelations);
  return useMemo(() => {
    const found = new Set(ecosystem.relations.map(({ type }) => type));
    return RELATION_TYPES.filter((type) => found.has(type) && !hidden.includes(type));
  }, [ecosystem, hidden]);
};

/** Focus without a part takes its start value: `undefined` would be kept in the view. */
const withPart = (focus: Focus, part: Partial<Focus>): Focus =>
  Object.fromEntries(
    Object.entries({ ...focus, ...part }).filter(([, value]) => value !== undefined),
  ) as Focus;

/** Which way links are followed, and which kinds. */
export const FocusOptions = ({ focus }: { readonly focus: Focus }) => {
  const { t } = useTranslation();
  const words = wordsOf(useLang());
  const act = useActions();
  const types = useTypes();
  const change = (part: Partial<Focus>) => act.changeView({ focus: withPart(focus, part) });
  return (
    <Popover position="bottom" {...ABOVE_BAR} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant={focus.direction || focus.relations ? 'light' : 'subtle'}
          color="gray"
          size={32}
          aria-label={t('interaction.focus.options')}
          title={t('interaction.focus.options')}
        >
          <IconAdjustmentsHorizontal size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.focusOptions ?? ''} aria-label={t('interaction.focus.options')}>
        <Radio.Group
          label={t('interaction.focus.direction')}
          value={focus.direction ?? 'both'}
          onChange={(direction) =>
            change({ direction: direction === 'both' ? undefined : (direction as 'in' | 'out') })
          }
        >
          {DIRECTIONS.map((direction) => (
            <Radio key={direction} value={direction} label={t(`interaction.focus.${direction}`)} />
          ))}
        </Radio.Group>
        <Checkbox.Group
          label={t('interaction.focus.relations')}
          value={[...(focus.relations ?? types)]}
          onChange={(chosen) =>
            change({ relations: chosen.length === types.length ? undefined : (chosen as RelationType[]) })
          }
        >
          {types.map((type) => (
            <Checkbox key={type} value={type} label={capitalise(words.vocabulary.relations[type])} />
          ))}
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
};
