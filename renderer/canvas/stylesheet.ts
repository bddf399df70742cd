import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { OUTLINE, RELATION_LOOKS } from '../../shared/domain/look.ts';
import { RELATION_TYPES } from '../../shared/domain/vocabulary.ts';
import { countImage } from './images.ts';
import type { LabelSide } from './labels.ts';
import { fillRules } from './node-fills.ts';

export type GraphTheme = 'light' | 'dark';

/** Colours of the picture: the tokens of look.md, which a canvas cannot read from CSS. */
export const GRAPH_COLOURS = {
  light: { ink: '#1C2430', canvas: '#FBFAF7', accent: '#0B5C63', suggestion: '#6B2C5F', caution: '#8A5A00' },
  dark: { ink: '#ECEAE4', canvas: '#101419', accent: '#7CC7C9', suggestion: '#D7A1CB', caution: '#E0B35A' },
} as const satisfies Record<GraphTheme, Record<string, string>>;
type Colours = (typeof GRAPH_COLOURS)[GraphTheme];
interface Rule {
  readonly selector: string;
  readonly style: object;
}

/** Faded, never gone: what is not in the highlight stays readable. */
const FADED_OPACITY = 0.38;
export const FONT_FAMILY = '"Source Sans 3 Variable", "Source Sans 3", sans-serif';

// `[look]` and `[type]` leave out the temporary elements of a link being drawn, which carry no data.
const nodeBase = (theme: GraphTheme, colours: Colours): Rule => ({
  selector: 'node[look]',
  style: {
    width: 'data(drawn)',
    height: 'data(drawn)',
    'border-width': 'data(border)',
    'border-color': OUTLINE[theme],
    'font-family': FONT_FAMILY,
    'font-size': 'data(font)',
    'font-weight': 500,
    'text-wrap': 'wrap',
    'line-height': 1.15,
    color: colours.ink,
    'text-outline-color': colours.canvas,
    'text-outline-width': 'data(halo)',
    'text-outline-opacity': 0.92,
    'text-events': 'no',
    'overlay-opacity': 0,
    'z-index-compare': 'manual',
    'z-index': 5,
  },
});

/** A group: a double outline and its number of members instead of an icon. */
const groupRule = (colours: Colours): Rule => ({
  selector: 'node[id ^= "group:"]',
  style: {
    'border-style': 'double',
    'border-color': colours.ink,
    'border-width': (node: NodeSingular) => 3.5 * node.data('border'),
    'border-position': 'outside',
    'background-image': (node: NodeSingular) =>
      countImage(node.data('count'), node.data('iconColour'), node.data('look') === 'academic'),
    'background-width': '100%',
    'background-height': '100%',
    'background-clip': 'node',
    'font-weight': 700,
    'z-index': 6,
  },
});

const below = { 'text-valign': 'bottom', 'text-margin-y': 'data(gap)' } as const;
const above = { 'text-valign': 'top', 'text-margin-y': 'data(gapBack)' } as const;
const after = { 'text-halign': 'right', 'text-margin-x': 'data(gap)' } as const;
const before = { 'text-halign': 'left', 'text-margin-x': 'data(gapBack)' } as const;
const SIDE_STYLES: Readonly<Record<LabelSide, object>> = {
  bottom: { ...below, 'text-halign': 'center' },
  top: { ...above, 'text-halign': 'center' },
  right: { ...after, 'text-valign': 'center' },
  left: { ...before, 'text-valign': 'center' },
  'bottom-right': { 'text-valign': 'bottom', 'text-halign': 'right', 'text-justification': 'left' },
  'bottom-left': { 'text-valign': 'bottom', 'text-halign': 'left', 'text-justification': 'right' },
  'top-right': { 'text-valign': 'top', 'text-halign': 'right', 'text-justification': 'left' },
  'top-left': { 'text-valign': 'top', 'text-halign': 'left', 'text-justification': 'right' },
};
const labelRules = (): Rule[] =>
  Object.entries(SIDE_STYLES).map(([side, style]) => ({
    selector: `node[side = "${side}"]`,
    style: { label: 'data(label)', ...style },
  }));

const nodeRules = (theme: GraphTheme): Rule[] => [
  nodeBase(theme, GRAPH_COLOURS[theme]),
  ...fillRules(theme),
  groupRule(GRAPH_COLOURS[theme]),
  { selector: 'node[?generic]', style: { 'border-style': 'dotted' } },
  { selector: 'node[?closed]', style: { 'background-opacity': 0.55 } },
  ...labelRules(),
];

/** The grey of most links: a thick line in the colour of ink would be all that one sees. */
export const SEVERAL_COLOUR = RELATION_LOOKS['partners-with'].colour;

/** A line that stands for relations of different types has the colour of none. */
const severalRule = (theme: GraphTheme): Rule => ({
  selector: 'edge[type = "several"]',
  style: { 'line-color': SEVERAL_COLOUR[theme], 'target-arrow-shape': 'none', opacity: 0.5 },
});

const relationRules = (theme: GraphTheme): Rule[] =>
  RELATION_TYPES.map((type) => {
    const { colour, arrow } = RELATION_LOOKS[type];
    return {
      selector: `edge[type = "${type}"]`,
      style: {
        'line-color': colour[theme],
        'target-arrow-color': colour[theme],
        'target-arrow-shape': arrow ? 'triangle' : 'none',
      },
    };
  });

/** What is written on a line, on a ground of its own; too small to be read, it is left out. */
const markRule = (colours: Colours): Rule => ({
  selector: 'edge[mark != ""]',
  style: {
    label: 'data(mark)',
    color: colours.ink,
    'font-family': FONT_FAMILY,
    'font-size': 'data(markFont)',
    'font-weight': 700,
    'min-zoomed-font-size': 7,
    'text-background-color': colours.canvas,
    'text-background-opacity': 1,
    'text-background-shape': 'roundrectangle',
    'text-background-padding': '3px',
    'text-events': 'yes',
  },
});

/** What is only proposed does not exist: it is drawn as a suggestion, dashed and with its question mark. */
const proposedRule = (colours: Colours): Rule => ({
  selector: 'edge[status = "proposed"]',
  style: {
    'line-style': 'dashed',
    'line-dash-pattern': [6, 4],
    'line-color': colours.suggestion,
    'target-arrow-color': colours.suggestion,
    color: colours.suggestion,
  },
});

const edgeRules = (theme: GraphTheme): Rule[] => [
  {
    selector: 'edge[type]',
    style: {
      width: 'data(drawn)',
      'curve-style': 'bezier',
      'control-point-step-size': 24,
      'arrow-scale': 0.9,
      opacity: 0.7,
      'overlay-opacity': 0,
      'z-index-compare': 'manual',
      'z-index': 1,
    },
  },
  ...relationRules(theme),
  severalRule(theme),
  markRule(GRAPH_COLOURS[theme]),
  // Between groups there are many links: they are read by their number, and must not hide each other.
  { selector: 'edge[source ^= "group:"], edge[target ^= "group:"]', style: { opacity: 0.5 } },
  { selector: 'edge[status = "in-discussion"]', style: { 'target-arrow-fill': 'hollow', opacity: 0.42 } },
  proposedRule(GRAPH_COLOURS[theme]),
  // Asked for, and few: over the facts, never as pale as those that step back.
  { selector: 'edge[id ^= "suggestion:"]', style: { opacity: 1, 'z-index': 3 } },
  { selector: 'edge[status = "ended"]', style: { opacity: 0.5, 'target-arrow-shape': 'triangle-cross' } },
  {
    selector: 'edge[?toCheck]',
    style: {
      'mid-target-arrow-shape': 'circle',
      'mid-target-arrow-fill': 'hollow',
      'mid-target-arrow-color': GRAPH_COLOURS[theme].caution,
    },
  },
];

const emphasisRules = (colours: Colours): Rule[] => [
  { selector: 'node[?faded]', style: { opacity: FADED_OPACITY, 'z-index': 2 } },
  { selector: 'edge[?faded]', style: { opacity: 0.14, 'z-index': 0 } },
  { selector: 'edge.beside', style: { opacity: 0.16 } },
  { selector: 'node.beside', style: { opacity: FADED_OPACITY } },
  { selector: 'node.near', style: { opacity: 1, 'z-index': 8 } },
  { selector: 'edge.near', style: { opacity: 1, 'z-index': 4 } },
  {
    selector: 'node.on-path',
    style: {
      opacity: 1,
      'outline-width': 'data(ring)',
      'outline-offset': 'data(border)',
      'outline-color': colours.accent,
      'z-index': 9,
    },
  },
  {
    selector: 'edge.on-path',
    style: {
      opacity: 1,
      width: 'data(lit)',
      'line-color': colours.accent,
      'target-arrow-color': colours.accent,
      'z-index': 4,
    },
  },
];

/** Selection is a second outline and a greater size, not a colour alone. */
const selectionRules = (colours: Colours): Rule[] => [
  {
    selector: 'node.selected',
    style: {
      opacity: 1,
      width: 'data(drawnSelected)',
      height: 'data(drawnSelected)',
      'outline-width': 'data(ring)',
      'outline-offset': 'data(ring)',
      'outline-color': colours.accent,
      'font-weight': 700,
      // Its name is always drawn, on a ground of its own if it must cover something.
      'text-background-color': colours.canvas,
      'text-background-opacity': 0.9,
      'text-background-shape': 'roundrectangle',
      'z-index': 10,
    },
  },
  {
    selector: 'node.here',
    style: {
      opacity: 1,
      'outline-width': 'data(ring)',
      'outline-offset': 'data(ring)',
      'outline-color': colours.ink,
      'outline-style': 'double',
      'z-index': 11,
    },
  },
  {
    selector: 'edge.selected',
    style: { opacity: 1, 'line-outline-width': 3, 'line-outline-color': colours.accent, 'z-index': 4 },
  },
];

const drawingRules = (colours: Colours): Rule[] => [
  {
    selector: '.eh-preview, .eh-ghost-edge',
    style: {
      'line-color': colours.accent,
      'target-arrow-color': colours.accent,
      'target-arrow-shape': 'triangle',
      'curve-style': 'straight',
      width: 3,
      opacity: 1,
    },
  },
  {
    selector: 'node.eh-target',
    style: { 'outline-width': 'data(ring)', 'outline-offset': 'data(ring)', 'outline-color': colours.accent },
  },
];

/** The whole stylesheet of the picture; nothing in it depends on the data. States come last: they win. */
export const createStylesheet = (theme: GraphTheme): StylesheetJson => {
  const colours = GRAPH_COLOURS[theme];
  const rules = [
    ...nodeRules(theme),
    ...edgeRules(theme),
    ...emphasisRules(colours),
    ...selectionRules(colours),
    ...drawingRules(colours),
  ];
  return rules as unknown as StylesheetJson;
};

/** Of a large picture, which the window draws itself: the sizes that Cytoscape needs for gestures, and a link being drawn. */
export const createLargeStylesheet = (theme: GraphTheme): StylesheetJson => {
  const sizes: Rule = { selector: 'node[look]', style: { width: 'data(drawn)', height: 'data(drawn)' } };
  return [sizes, ...drawingRules(GRAPH_COLOURS[theme])] as unknown as StylesheetJson;
};
