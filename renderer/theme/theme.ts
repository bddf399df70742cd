import {
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Tooltip,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e4f0f0',
  '#c8e0e1',
  '#a4ced0',
  '#7cc7c9',
  '#4f9da1',
  '#2b7c82',
  '#0b5c63',
  '#084a50',
  '#063b40',
  '#042c30',
];
/** Mantine takes the greys of light from `gray` and those of dark from `dark`. */
const gray: MantineColorsTuple = [
  '#f4f2ed',
  '#efece5',
  '#e9e5dd',
  '#e1ddd5',
  '#858c96',
  '#757d88',
  '#66707e',
  '#465162',
  '#323b4a',
  '#1c2430',
];
const dark: MantineColorsTuple = [
  '#eceae4',
  '#b6bdc6',
  '#8f99a5',
  '#7d8794',
  '#323a45',
  '#2a323c',
  '#1f252d',
  '#171b21',
  '#101419',
  '#0b0e12',
];

/** Source Sans 3, the tokens of theme.css, controls 36 px high, corners 8. */
export const theme = createTheme({
  fontFamily: '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif',
  headings: {
    fontFamily: 'inherit',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.1875rem', xl: '1.3125rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // Small and round would be a radio button.
    Checkbox: Checkbox.extend({ defaultProps: { radius: 'xs' } }),
    // A place for the focus that is no item is nothing that a menu may hold.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { events: { hover: true, focus: true, touch: false } } }),
  },
  variantColorResolver: (input) => {
    if (input.variant === 'filled' && (input.color ?? 'accent') === 'accent') {
      return {
        background: 'var(--accent)',
        hover: 'var(--accent-strong)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      };
    }
    return defaultVariantColorsResolver(input);
  },
});

const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--field-line)',
  '--mantine-color-error': 'var(--alert)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-weak)',
  '--mantine-primary-color-light-hover': 'var(--accent-weak)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-strong)',
  '--mantine-color-accent-light': 'var(--accent-weak)',
  '--mantine-color-accent-light-hover': 'var(--accent-weak)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-text': 'var(--accent)',
  '--mantine-color-accent-outline': 'var(--accent)',
};

/** Mantine's colours are ours: the tokens change with the scheme, so both schemes name the same ones. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
