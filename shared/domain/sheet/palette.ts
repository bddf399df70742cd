/** Tokens of look.md that the sheet uses. */
export interface Palette {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly canvas: string;
  readonly line: string;
  readonly accent: string;
  readonly accentWeak: string;
  readonly caution: string;
  readonly suggestion: string;
  readonly outline: string;
  /** First ring of the mark: teal, lightened where it would sink into the page. */
  readonly mark: string;
}
export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ink: '#1C2430',
    ink2: '#465162',
    ink3: '#66707E',
    paper: '#FFFFFF',
    canvas: '#FBFAF7',
    line: '#E1DDD5',
    accent: '#0B5C63',
    accentWeak: '#E4F0F0',
    caution: '#8A5A00',
    suggestion: '#6B2C5F',
    outline: '#333333',
    mark: '#0B5C63',
  },
  dark: {
    ink: '#ECEAE4',
    ink2: '#B6BDC6',
    ink3: '#8F99A5',
    paper: '#171B21',
    canvas: '#101419',
    line: '#323A45',
    accent: '#7CC7C9',
    accentWeak: '#1E3336',
    caution: '#E0B35A',
    suggestion: '#D7A1CB',
    outline: '#0C0F12',
    mark: '#2F98A0',
  },
};
/** Second ring of the mark. */
export const VERMILION = '#D55E00';
