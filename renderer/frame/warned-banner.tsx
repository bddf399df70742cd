import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, type TablerIcon } from '@tabler/icons-react';
import classes from './banners.module.css';

export interface BannerAnswer {
  readonly label: string;
  readonly isQuiet?: boolean;
  readonly onChosen: () => void;
}

interface WarnedBannerProps {
  readonly words: string;
  readonly answers: readonly BannerAnswer[];
  readonly icon?: TablerIcon;
}

/** What one has to know of the workspace, and what one can answer to it. */
export const WarnedBanner = ({ words, answers, icon: Icon = IconAlertTriangle }: WarnedBannerProps) => (
  <Group gap="sm" className={classes.warned} wrap="nowrap">
    <Icon size={18} stroke={1.75} aria-hidden />
    <Text size="sm" role="alert">
      <bdi>{words}</bdi>
    </Text>
    {answers.map(({ label, isQuiet, onChosen }) => (
      <Button
        key={label}
        size="compact-sm"
        {...(isQuiet ? { variant: 'default' } : {})}
        className={classes.act ?? ''}
        onClick={onChosen}
      >
        {label}
      </Button>
    ))}
  </Group>
);
