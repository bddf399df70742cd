import { describe, expect, it } from 'vitest';
import { badgesImage, badgesWidth, iconImage } from '../../../renderer/canvas/images.ts';
import { createStylesheet } from '../../../renderer/canvas/stylesheet.ts';
import { LOOK_IDS, LOOKS, OUTLINE, RELATION_LOOKS } from '../../../shared/domain/look.ts';
import { RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';

type Rule = { readonly selector: string; readonly style: Record<string, unknown> };
const rules = (theme: 'light' | 'dark') => createStylesheet(theme) as unknown as readonly Rule[];
const styleOf = (theme: 'light' | 'dark', selector: string) =>
  rules(theme).find((rule) => rule.selector === selector)?.style ?? {};

describe('createStylesheet', () => {
  it.each(LOOK_IDS)('draws %s with its own shape and icon, and the fill of its data', (look) => {
    const style = styleOf('light', `node[look = "${look}"]`);
    expect(style.shape).toBe(LOOKS[look].shape);
    expect(style['background-color']).toBe('data(fill)');
    for (const colour of [LOOKS[look].iconColour, '#111111', '#FFFFFF'])
      expect(styleOf('light', `node[look = "${look}"][iconColour = "${colour}"]`)['background-image']).toBe(
        iconImage(look, colour),
      );
  });
  it('hatches and dashes what is unknown, under its icon and its badges', () => {
    const style = styleOf('light', 'node[look][?unknown]');
    expect(style['border-style']).toBe('dashed');
    expect(styleOf('light', 'node[?sizeUnknown]')['border-style']).toBe('dashed');
    const data = { look: 'funder', iconColour: '#111111', badges: 'catalyst', unknown: true, scale: 1 };
    const images = (style['background-image'] as (node: unknown) => string[])({ data: () => data });
    expect(images.slice(1)).toEqual([iconImage('funder', '#111111'), badgesImage('catalyst')]);
    expect(decodeURIComponent(images[0] ?? '')).toContain('stroke-width="2"');
  });
  it.each(RELATION_TYPES)('draws %s with its own colour and arrow in both themes', (type) => {
    for (const theme of ['light', 'dark'] as const) {
      const style = styleOf(theme, `edge[type = "${type}"]`);
      expect(style['line-color']).toBe(RELATION_LOOKS[type].colour[theme]);
      expect(style['target-arrow-shape']).toBe(RELATION_LOOKS[type].arrow ? 'triangle' : 'none');
    }
  });
  it('outlines every node', () => {
    expect(styleOf('light', 'node[look]')['border-color']).toBe(OUTLINE.light);
    expect(styleOf('dark', 'node[look]')['border-color']).toBe(OUTLINE.dark);
  });
  it('keeps dashes for what is only proposed', () => {
    const dashed = rules('light').filter(({ style }) => style['line-style'] === 'dashed');
    expect(dashed.map(({ selector }) => selector)).toEqual(['edge[status = "proposed"]']);
    // Its question mark is data, like the number of a line that stands for several (apply-difference.ts).
    expect(rules('light').find(({ selector }) => selector === 'edge[mark != ""]')?.style.label).toBe(
      'data(mark)',
    );
  });
  it('marks a selection by a second outline and a size, not by a colour alone', () => {
    const style = styleOf('light', 'node.selected');
    expect(style['outline-width']).toBeDefined();
    expect(style.width).not.toBe(styleOf('light', 'node[look]').width);
  });
});

describe('images', () => {
  it('are pictures that need nothing from elsewhere', () => {
    for (const look of LOOK_IDS)
      expect(iconImage(look, '#111111')).toMatch(/^data:image\/svg\+xml;utf8,%3Csvg/);
    expect(badgesImage('catalyst to-check')).toMatch(/^data:image\/svg\+xml;utf8,%3Csvg/);
  });
  it('widen with the number of badges', () => {
    expect(badgesWidth('catalyst carrier')).toBeGreaterThan(badgesWidth('catalyst'));
    expect(decodeURIComponent(badgesImage('catalyst carrier')).match(/<circle/g)).toHaveLength(2);
  });
});
