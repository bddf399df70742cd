import type { Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';

export type Subject = Diagnosis['subject'];

/** The one asked for while it is there, otherwise that of the project; null: one has to be chosen. */
export const chooseSubject = (
  subjects: readonly Subject[],
  asked: EntityId | null,
  own: EntityId | null,
): Subject | null => {
  const find = (id: EntityId | null) => subjects.find((subject) => subject.id === id) ?? null;
  return find(asked) ?? find(own) ?? (subjects.length === 1 ? (subjects[0] ?? null) : null);
};

/** Who may be diagnosed, and who is. */
export const useSubject = () => {
  const { data, error, refetch } = useOperation('diagnosis.subjects', {});
  const asked = useWorkspace((state) => state.diagnosis.subject);
  const own = useProject()?.territory?.id ?? null;
  return {
    subjects: data ?? null,
    subject: data ? chooseSubject(data, asked, own) : null,
    error,
    retry: () => void refetch(),
  };
};
