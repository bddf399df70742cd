import type { CriterionField, SizeField } from '../../shared/domain/view.ts';
import type { TextKey } from '../i18n/i18n.ts';
import { type Command, needsProject } from './command.ts';

/** Where colours and sizes are seen; from elsewhere one is taken to Explorer. */
const showDrawing: Command['run'] = ({ workspace, act }) => {
  if (workspace.screen !== 'explorer' && workspace.screen !== 'map') act.showScreen('explorer');
};

const colourBy = (field: CriterionField, title: TextKey): Command => ({
  id: `appearance.colour-${field}`,
  title,
  keys: [],
  scope: 'all',
  when: needsProject,
  run: (tools) => {
    tools.act.changeView({ colourBy: field });
    return showDrawing(tools);
  },
});
const sizeBy = (field: SizeField, title: TextKey): Command => ({
  id: `appearance.size-${field}`,
  title,
  keys: [],
  scope: 'all',
  when: needsProject,
  run: (tools) => {
    tools.act.changeView({ sizeBy: field });
    return showDrawing(tools);
  },
});

/** The main ones; the legend has them all. */
export const appearanceCommands: readonly Command[] = [
  colourBy('look', 'appearance.commands.colourLook'),
  colourBy('family', 'appearance.commands.colourFamily'),
  colourBy('status', 'appearance.commands.colourStatus'),
  colourBy('sdg', 'appearance.commands.colourSdg'),
  colourBy('maturity', 'appearance.commands.colourMaturity'),
  colourBy('communities', 'appearance.commands.colourCommunities'),
  colourBy('betweenness', 'appearance.commands.colourBetweenness'),
  colourBy('constraint', 'appearance.commands.colourConstraint'),
  colourBy('articulation-points', 'appearance.commands.colourFragile'),
  colourBy('amount-received', 'appearance.commands.colourReceived'),
  colourBy('amount-given', 'appearance.commands.colourGiven'),
  sizeBy('uniform', 'appearance.commands.sizeUniform'),
  sizeBy('degree', 'appearance.commands.sizeDegree'),
  sizeBy('betweenness', 'appearance.commands.sizeBetweenness'),
  sizeBy('constraint', 'appearance.commands.sizeConstraint'),
  sizeBy('articulation-points', 'appearance.commands.sizeFragile'),
  sizeBy('amount-received', 'appearance.commands.sizeReceived'),
  sizeBy('amount-given', 'appearance.commands.sizeGiven'),
  sizeBy('population', 'appearance.commands.sizePopulation'),
  sizeBy('budget', 'appearance.commands.sizeBudget'),
];
