import type { KeyboardEvent } from 'react';
import { isActing, useZoneCommand } from '../../commands/use-acting-command.ts';
import { useActions, useWorkspaceStore } from '../../state/workspace-context.tsx';
import { entityOf, findTyped, type ListRow, moveIn } from './list-rows.ts';
import type { ListData } from './use-list-data.ts';
import type { WalkedList } from './use-list-walk.ts';
import { useTypeAhead } from './use-type-ahead.ts';

type Keys = (event: KeyboardEvent) => boolean;

const isHeld = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** Entrée and Espace: open and go in, choose; Maj and Entrée opens the link itself. */
const useChoosing = (data: ListData, { current, into, goTo, active }: WalkedList): Keys => {
  const act = useActions();
  const enter = (row: ListRow, isShifted: boolean) => {
    if (row.sort === 'group') data.toggleGroup(row.group);
    else if (row.sort === 'kind') goTo(active + 1);
    else if (row.sort === 'link' && isShifted) act.selectRelation(row.relation.id);
    else {
      act.openEntity(row.entity.id);
      into(row.entity.id);
    }
    if (row.sort === 'link' && isShifted) act.setCardOpen(true);
  };
  return (event) => {
    if (!current || (event.key !== 'Enter' && event.key !== ' ')) return false;
    if (event.key === 'Enter') enter(current, event.shiftKey);
    else if (current.sort === 'group') act.select(current.group.members);
    else if ('entity' in current) act.toggleSelected(current.entity.id);
    return true;
  };
};

/** → goes in or opens a group, ← and Retour arrière come back, ↑ ↓ and pages move; with Maj the choice grows. */
const useMoving = (data: ListData, list: WalkedList): Keys => {
  const store = useWorkspaceStore();
  const { act } = store;
  const { rows, active, current, centre, goTo, into, out } = list;
  const choose = (row: ListRow | undefined) => {
    const id = entityOf(row)?.id;
    const { selection } = store.getState();
    if (id !== undefined && !selection.includes(id)) act.select([...selection, id]);
  };
  const inwards = () => {
    if (!current) return;
    if (current.sort === 'group' && !current.isExpanded) data.toggleGroup(current.group);
    else if ('entity' in current) into(current.entity.id);
    else goTo(active + 1);
  };
  const outwards = () => {
    if (centre !== null) return out();
    if (current?.sort === 'group' && current.isExpanded) return data.toggleGroup(current.group);
    const parent = rows.slice(0, active).findLastIndex(({ level }) => level < (current?.level ?? 1));
    if (parent >= 0) goTo(parent);
  };
  return (event) => {
    const next = moveIn(event.key, active, rows.length);
    if (next !== null) {
      if (event.shiftKey) for (const row of [current, rows[next]]) choose(row);
      goTo(next);
    } else if (event.key === 'ArrowRight') inwards();
    else if (event.key === 'ArrowLeft' || event.key === 'Backspace') outwards();
    else return false;
    return true;
  };
};

/** Letters that are no command go to the name that they begin; with Maj every letter does. */
const useTyping = ({ rows, active, goTo }: WalkedList): Keys => {
  const command = useZoneCommand();
  const typing = useTypeAhead();
  return (event) => {
    const isSign = event.key.length === 1 && event.key !== ' ';
    const isName = isSign && (typing.isTyping(event.timeStamp) || command(event.nativeEvent) === null);
    // A space inside a name that is being typed belongs to it.
    const isSpace = event.key === ' ' && typing.isTyping(event.timeStamp);
    if (!isName && !isSpace) {
      // A move ends the name: what comes next means what it means alone.
      if (event.key !== 'Shift') typing.end();
      return false;
    }
    const { starts, isLonger } = typing.add(event.key, event.timeStamp);
    const found = findTyped(rows, active, starts, isLonger);
    if (found !== null) goTo(found);
    return true;
  };
};

/** Before a command on what is chosen runs, the row where one is is chosen; deleting on a link deletes the link. */
const useActingHere = ({ current }: WalkedList): ((event: KeyboardEvent) => void) => {
  const store = useWorkspaceStore();
  const { act } = store;
  const command = useZoneCommand();
  return (event) => {
    const found = command(event.nativeEvent);
    if (!found || !isActing(found) || !current || !('entity' in current)) return;
    const { selection, selectedRelation } = store.getState();
    if (current.sort === 'link' && found.id === 'explorer.remove') act.selectRelation(current.relation.id);
    else if (selectedRelation !== null || !selection.includes(current.entity.id))
      act.select([current.entity.id]);
  };
};

/** The keyboard in the list; what it does not take goes on to the commands of the window. */
export const useListKeys = (data: ListData, list: WalkedList): ((event: KeyboardEvent) => void) => {
  const typing = useTyping(list);
  const moving = useMoving(data, list);
  const choosing = useChoosing(data, list);
  const actHere = useActingHere(list);
  return (event) => {
    // The headings of the columns have keys of their own.
    if (event.target !== event.currentTarget) return;
    if (!isHeld(event) && (typing(event) || moving(event) || choosing(event))) event.preventDefault();
    else actHere(event);
  };
};
