import type { TextKey } from '../i18n/i18n.ts';
import type { CommitteeTab } from '../state/committee-state.ts';
import { type Command, type CommandState, needsProject, needsWritable } from './command.ts';

const goTo =
  (tab: CommitteeTab): Command['run'] =>
  ({ act }) => {
    act.setCommittee({ tab });
    act.showScreen('committee');
  };

const needsFrozen = (state: CommandState): TextKey | null =>
  needsProject(state) ??
  (state.project?.snapshot?.isWholeFile === false ? null : 'committee.reasons.notFrozen');

/** Not a frozen state of it. */
const needsProjectItself = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.project?.snapshot ? 'committee.reasons.frozen' : null);

/** Comité: gone to, frozen, compared, handed out. */
export const committeeCommands: readonly Command[] = [
  {
    id: 'screen.committee',
    title: 'committee.commands.go',
    keys: ['Mod+7'],
    browserKeys: ['Alt+7'],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.showScreen('committee'),
  },
  {
    id: 'committee.freeze',
    title: 'committee.commands.freeze',
    keys: ['Mod+Shift+C'],
    scope: 'all',
    when: needsWritable,
    run: ({ act }) => act.openDialog({ name: 'freeze' }),
  },
  {
    id: 'committee.compare',
    title: 'committee.commands.compare',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: goTo('comparison'),
  },
  {
    id: 'committee.dossier',
    title: 'committee.commands.dossier',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: goTo('dossier'),
  },
  {
    id: 'committee.decisions',
    title: 'committee.commands.decisions',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: goTo('decisions'),
  },
  {
    id: 'committee.minutes',
    title: 'committee.commands.minutes',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openDialog({ name: 'minutes' }),
  },
  {
    id: 'project.share',
    title: 'committee.commands.share',
    keys: [],
    scope: 'all',
    when: needsProjectItself,
    run: ({ act }) => act.openDialog({ name: 'share' }),
  },
  {
    id: 'project.reconcile',
    title: 'committee.commands.reconcile',
    keys: [],
    scope: 'all',
    when: needsWritable,
    run: ({ act }) => act.openDialog({ name: 'reconcile' }),
  },
  {
    id: 'committee.leave',
    title: 'committee.commands.leave',
    keys: [],
    scope: 'all',
    when: needsFrozen,
    run: async ({ call, act }) => {
      act.enterOn('committee');
      await call('snapshot.leave', {});
    },
  },
];
