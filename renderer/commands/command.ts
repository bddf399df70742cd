import type { Call } from '../../shared/contract/contract.ts';
import type { ProjectInfo, Settings } from '../../shared/contract/project-operations.ts';
import type { Dialogs } from '../backend/bridge.ts';
import type { TextKey } from '../i18n/i18n.ts';
import type { BoundActions, Workspace } from '../state/workspace.ts';
import type { Notify } from '../widgets/use-notify.tsx';

/** Where the keys of a command work: everywhere, or only while the canvas or a list has the focus. */
export const SCOPES = ['all', 'canvas', 'list', 'suggestions'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a command may look at to say whether it can run. */
export interface CommandState {
  readonly workspace: Workspace;
  readonly project: ProjectInfo | null;
  readonly settings: Settings;
  readonly host: 'desktop' | 'browser';
  readonly dialogs: Dialogs | null;
}

/** What a command may use when it runs. */
export interface CommandTools extends CommandState {
  readonly act: BoundActions;
  readonly call: Call;
  readonly notify: Notify;
}

/** One thing that can be done: the menu, the palette and the shortcuts all read this record. */
export interface Command {
  readonly id: string;
  readonly title: TextKey;
  /** `Mod+K`, `Mod+Shift+Z`, `Alt+1`, `F6`, `Delete`, `V`; Mod is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[];
  /** In a browser, when it keeps `keys` for itself. */
  readonly browserKeys?: readonly string[];
  readonly scope: Scope;
  /** The keys keep their own meaning in a text field (Ctrl+Z, Ctrl+A, Delete). */
  readonly outsideText?: boolean;
  /** Absent from the palette (moves of the focus, the palette itself). */
  readonly keysOnly?: boolean;
  /** Null when it can run, otherwise why it cannot. */
  readonly when: (state: CommandState) => TextKey | null;
  readonly run: (tools: CommandTools) => void | Promise<void>;
}

export const always = (): null => null;
export const needsProject = ({ project }: CommandState): TextKey | null =>
  project ? null : 'frame.reasons.noProject';
export const needsWritable = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.project?.readOnly ? 'frame.reasons.readOnly' : null);
/** At least one entity chosen, in a project that can be changed. */
export const needsSelection = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.workspace.selection.length > 0 ? null : 'frame.reasons.noSelection');
