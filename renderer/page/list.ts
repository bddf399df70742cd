import { foldText } from '../../shared/domain/text.ts';
import type { PageWords } from '../../shared/domain/words/page-words.ts';
import { make, name } from './dom.ts';
import type { Model } from './model.ts';
import type { Chosen } from './state.ts';
import { drawSample } from './symbols.ts';

/** A line of the list: who it is, and whose card it opens. */
interface Line {
  readonly chosen: Chosen;
  readonly option: HTMLLIElement;
  readonly fold: string;
}
export interface List {
  readonly root: HTMLElement;
  readonly box: HTMLElement;
  /** Only these, and groups of which a member is left. */
  show(entities: ReadonlySet<number>): void;
  /** The line of the open card. */
  mark(chosen: Chosen | null): void;
  focus(): void;
}

const PAGE_LINES = 10;
const TYPED_MS = 700;

const isSame = (a: Chosen | null, b: Chosen): boolean =>
  a !== null &&
  ('entity' in a ? 'entity' in b && a.entity === b.entity : 'group' in b && a.group === b.group);

const createLines = ({ data, folded }: Model): Line[] => {
  const symbols = new Map(data.looks.map(({ look, symbol }) => [look, drawSample(symbol)]));
  const option = (id: string, look: (typeof data.looks)[number]['look'], text: string, line: string) =>
    make(
      'li',
      { id, role: 'option', 'aria-selected': 'false' },
      symbols.get(look)?.cloneNode(true) ?? null,
      make('span', { class: 'who' }, name(text), make('span', { class: 'hint' }, line)),
    );
  const groups = data.nodes.flatMap((node, group): Line[] =>
    node.members
      ? [
          {
            chosen: { group },
            option: option(`group-${group}`, node.look, node.name, String(node.members.length)),
            fold: '',
          },
        ]
      : [],
  );
  return [
    ...groups,
    ...data.entities.map(
      ({ look, name: text, line }, entity): Line => ({
        chosen: { entity },
        option: option(`entity-${entity}`, look, text, line),
        fold: folded[entity] ?? '',
      }),
    ),
  ];
};

/** Which line a key goes to, of the lines left; null for a key that goes nowhere. */
const goTo = (key: string, at: number, count: number): number | null => {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + PAGE_LINES,
    PageUp: at - PAGE_LINES,
  };
  const wanted = to[key];
  return wanted === undefined ? null : Math.max(0, Math.min(count - 1, wanted));
};

/** The line that keys act on, of those left: shown in sight, and told to screen readers. */
const createCursor = (box: HTMLElement) => {
  let left: readonly Line[] = [];
  let active: Line | undefined;
  const activate = (line: Line | undefined) => {
    active?.option.classList.remove('active');
    active = line;
    if (!line) {
      box.removeAttribute('aria-activedescendant');
      return;
    }
    line.option.classList.add('active');
    box.setAttribute('aria-activedescendant', line.option.id);
    line.option.scrollIntoView({ block: 'nearest' });
  };
  return {
    now: () => active,
    left: () => left,
    activate,
    keep: (lines: readonly Line[]) => {
      left = lines;
      if (active && !left.includes(active)) activate(undefined);
    },
  };
};
type Cursor = ReturnType<typeof createCursor>;

/** Letters typed soon after each other go to the first name that begins so. */
const createTypeAhead = (cursor: Cursor) => {
  let typed = { text: '', at: 0 };
  return (key: string, now: number) => {
    typed = { text: now - typed.at > TYPED_MS ? key : typed.text + key, at: now };
    const wanted = ` ${foldText(typed.text)}`;
    const found = cursor.left().find(({ fold }) => fold.startsWith(wanted));
    if (found) cursor.activate(found);
  };
};

const watchBox = (
  box: HTMLElement,
  lines: readonly Line[],
  cursor: Cursor,
  open: (chosen: Chosen) => void,
): void => {
  const typeAhead = createTypeAhead(cursor);
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [active, left] = [cursor.now(), cursor.left()];
    const to = goTo(event.key, active ? left.indexOf(active) : -1, left.length);
    if (to !== null) cursor.activate(left[to]);
    else if ((event.key === 'Enter' || event.key === ' ') && active) open(active.chosen);
    else if (event.key.length === 1 && event.key !== ' ') typeAhead(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  });
  box.addEventListener('focus', () => {
    if (!cursor.now()) cursor.activate(cursor.left()[0]);
  });
  box.addEventListener('click', ({ target }) => {
    const line = lines.find(({ option }) => target instanceof Node && option.contains(target));
    if (!line) return;
    cursor.activate(line);
    open(line.chosen);
  });
};

const isLeft = ({ data }: Model, { chosen }: Line, entities: ReadonlySet<number>): boolean =>
  'entity' in chosen
    ? entities.has(chosen.entity)
    : (data.nodes[chosen.group]?.members?.some((member) => entities.has(member)) ?? false);

/** The picture for who does not see it or uses no mouse: everybody in it, in the order of names, with the same cards. */
export const createList = (model: Model, words: PageWords, open: (chosen: Chosen) => void): List => {
  const lines = createLines(model);
  const help = make('p', { class: 'hint help', id: 'list-help' }, words.listHelp);
  const nothing = make('p', { class: 'hint nothing', hidden: true }, words.nothing);
  const box = make(
    'ul',
    {
      class: 'lines',
      role: 'listbox',
      tabindex: 0,
      'aria-label': words.list,
      'aria-describedby': 'list-help',
    },
    ...lines.map(({ option }) => option),
  );
  const cursor = createCursor(box);
  watchBox(box, lines, cursor, open);
  return {
    root: make('div', { class: 'list' }, help, nothing, box),
    box,
    show: (entities) => {
      for (const line of lines) line.option.hidden = !isLeft(model, line, entities);
      cursor.keep(lines.filter(({ option }) => !option.hidden));
      const isEmpty = cursor.left().length === 0;
      nothing.hidden = !isEmpty;
      box.hidden = isEmpty;
    },
    mark: (chosen) => {
      for (const { option, chosen: own } of lines)
        option.setAttribute('aria-selected', String(isSame(chosen, own)));
      const line = cursor.left().find(({ chosen: own }) => isSame(chosen, own));
      if (line) cursor.activate(line);
    },
    focus: () => box.focus(),
  };
};
