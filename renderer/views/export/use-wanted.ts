import { useMemo, useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { PERSON_EXPORTS } from '../../../shared/domain/export/person-rows.ts';
import { pictureOn } from '../../../shared/domain/sheet/pictures.ts';
import { useWorkspaceStore } from '../../state/workspace-context.tsx';

/** What changed between two states holds nobody, and neither does a picture. */
export const mayHoldPersons = ({ format, compare }: Pick<Choice, 'format' | 'compare'>): boolean =>
  (compare ?? null) === null && PERSON_EXPORTS.includes(format);

export type Wanted = InputOf<'export.preview'>;
export type Content = 'view' | 'selection' | 'all';
/** What a person chooses; the rest of what is wanted follows from it. */
export type Choice = Omit<Wanted, 'view' | 'only' | 'positions'> & { readonly content: Content };

/** The window as it is when the dialog opens: what it shows, what is chosen, where everything is drawn. */
const useWindow = () => {
  const store = useWorkspaceStore();
  const [window] = useState(() => {
    const { screen, view, selection, canvas } = store.getState();
    return { screen, view, selection, places: [...(canvas?.places() ?? [])] };
  });
  return window;
};

type Window = ReturnType<typeof useWindow>;

const toWanted = ({ content, ...given }: Choice, { view, selection, places }: Window): Wanted => ({
  ...given,
  withPersons: given.withPersons && mayHoldPersons(given),
  view: content === 'all' ? null : view,
  ...(content === 'selection' ? { only: [...selection] } : {}),
  ...(content === 'all' || given.picture !== 'graph' ? {} : { positions: places }),
});

export type Compared = { readonly a: string; readonly b: string } | null;

/** What is to be exported: at first, what the screen shows as it shows it; or the picture of two states. */
export const useWanted = (compare: Compared) => {
  const window = useWindow();
  const [choice, setChoice] = useState<Choice>({
    format: compare ? 'pdf' : window.screen === 'table' ? 'csv' : 'png',
    content: compare ? 'all' : 'view',
    picture: compare ? 'comparison' : pictureOn(window.screen, window.view),
    compare,
    territory: null,
    title: null,
    subtitle: null,
    size: 'a4',
    theme: 'light',
    audience: 'committee',
    withPersons: false,
    csv: 'fr',
    on: null,
  });
  return {
    choice,
    wanted: useMemo(() => toWanted(choice, window), [choice, window]),
    selected: window.selection.length,
    change: (changed: Partial<Choice>) => setChoice((before) => ({ ...before, ...changed })),
  };
};
