import { appearanceCommands } from './appearance-commands.ts';
import { cardCommands } from './card-commands.ts';
import type { Command } from './command.ts';
import { committeeCommands } from './committee-commands.ts';
import { diagnosisCommands } from './diagnosis-commands.ts';
import { editCommands } from './edit-commands.ts';
import { explorerCommands } from './explorer-commands.ts';
import { filterCommands } from './filter-commands.ts';
import { followUpCommands } from './follow-up-commands.ts';
import { frameCommands } from './frame-commands.ts';
import { fundingCommands } from './funding-commands.ts';
import { groupingCommands } from './grouping-commands.ts';
import { homeCommands } from './home-commands.ts';
import { importCommands } from './import-commands.ts';
import { mapCommands } from './map-commands.ts';
import { partnershipsCommands } from './partnerships-commands.ts';
import { personCommands } from './person-commands.ts';
import { tableCommands } from './table-commands.ts';
import { viewCommands } from './view-commands.ts';

/** Every command, in the order of the palette and of the list of shortcuts. One area a file; add yours here. */
export const commands: readonly Command[] = [
  ...homeCommands,
  ...editCommands,
  ...explorerCommands,
  ...tableCommands,
  ...appearanceCommands,
  ...groupingCommands,
  ...filterCommands,
  ...fundingCommands,
  ...mapCommands,
  ...partnershipsCommands,
  ...diagnosisCommands,
  ...committeeCommands,
  ...importCommands,
  ...viewCommands,
  ...followUpCommands,
  ...personCommands,
  ...cardCommands,
  ...frameCommands,
];

/** A command by its id; throws on an id that is in no list, which is a mistake of ours. */
export const commandById = (id: string): Command => {
  const found = commands.find((command) => command.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
};
