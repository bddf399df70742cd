import { Group, Text } from '@mantine/core';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import type { EntityOption } from './use-entity-options.ts';

/** One line of a list of entities: shape, name, and what it is. */
export const EntityOptionLine = ({ option }: { option: EntityOption }) => (
  <Group gap={8} wrap="nowrap" style={{ minWidth: 0 }}>
    <LookSymbol size={20} look={option.look} />
    <div style={{ minWidth: 0 }}>
      <Text size="sm" lineClamp={2}>
        <bdi>{option.label}</bdi>
      </Text>
      <Text size="xs" c="dimmed">
        {option.hint}
      </Text>
    </div>
  </Group>
);
