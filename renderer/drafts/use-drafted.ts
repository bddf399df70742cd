import { useEffect, useRef, useState } from 'react';
import type { Dialog } from '../state/dialog.ts';
import { useWorkspace } from '../state/workspace-context.tsx';
import { useDrafts } from './draft-context.tsx';
import type { DraftPlace } from './draft-store.ts';
import { dialogPlace } from './draft-target.ts';
import { valuesOf } from './draft-values.ts';

/**
 * State of fields being typed: kept while they are open, so that a window that dies proposes it again, and let go of
 * when they close. `isResumed`: it starts from what was typed before.
 */
export const useDraftedFields = <Fields extends object>(where: DraftPlace | null, begin: () => Fields) => {
  const drafts = useDrafts();
  const [start] = useState(begin);
  const [resumed] = useState(() => (where ? drafts.resumed(where.place) : null));
  const [fields, setFields] = useState<Fields>(() => ({ ...start, ...resumed }));
  const place = useRef(where);
  place.current = where;
  useEffect(() => {
    if (place.current) drafts.keep(place.current, valuesOf(fields, start));
  }, [drafts, fields, start]);
  const name = where?.place ?? null;
  useEffect(
    () => () => {
      if (name !== null) drafts.drop(name);
    },
    [drafts, name],
  );
  const change = (some: Partial<Fields>): void => setFields((before) => ({ ...before, ...some }));
  return { fields, change, isResumed: resumed !== null };
};

/** The same for one text. */
export const useDraftedText = (where: DraftPlace | null, begin: () => string) => {
  const { fields, change, isResumed } = useDraftedFields(where, () => ({ text: begin() }));
  return { text: fields.text, setText: (text: string) => change({ text }), isResumed };
};

/** The same for the fields of the dialog that is open. */
export const useDialogFields = <Fields extends object>(
  name: Dialog['name'],
  title: string,
  begin: () => Fields,
) => {
  const dialog = useWorkspace((state) => state.dialog);
  return useDraftedFields(dialog?.name === name ? dialogPlace(dialog, title) : null, begin);
};

/** The same for the one text of the dialog that is open, empty at first. */
export const useDialogText = (name: Dialog['name'], title: string) => {
  const { fields, change } = useDialogFields(name, title, () => ({ text: '' }));
  return { text: fields.text, setText: (text: string) => change({ text }) };
};
