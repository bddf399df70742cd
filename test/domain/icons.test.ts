import { expect, test } from 'vitest';
import { ICON_PATHS, iconSvg } from '../../shared/domain/icons.ts';
import { LOOKS } from '../../shared/domain/look.ts';

test('each look has its icon', () => {
  for (const { icon } of Object.values(LOOKS)) expect(ICON_PATHS[icon], icon).toMatch(/^M[\d.]/);
});

test('an icon is a whole SVG; what is no icon or colour draws nothing', () => {
  expect(iconSvg('flag', '#111111', 20)).toMatch(
    /^<svg xmlns="[^"]+" width="20" height="20" viewBox="0 0 24 24"><path d="M5 5a5/,
  );
  expect(iconSvg('constructor', '#111111', 20)).toContain('d=""');
  expect(iconSvg('flag', '"/><script>', 20)).toContain('d=""');
});
