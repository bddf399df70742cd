import { useMemo } from 'react';
import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import type { DrawnEdge } from '../../../shared/domain/drawing/drawing.ts';
import { useOperation } from '../../backend/use-operation.ts';
import type { GraphElements } from '../../canvas/elements.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { askedOf } from '../partnerships/use-suggestions.ts';
import type { GroupIndex } from './group-index.ts';

/** More dashed lines would hide the facts. */
const DRAWN_MAX = 20;
const PREFIX = 'suggestion:';

/** The suggestion that a line stands for; null for a line that is a fact. */
export const suggestionOfLine = (line: string): string | null =>
  line.startsWith(PREFIX) ? line.slice(PREFIX.length) : null;

/** Those that Explorer draws, while it is asked to. */
export const useDrawnSuggestions = (): readonly SuggestionRecord[] => {
  const isDrawn = useWorkspace((state) => state.suggestionsDrawn);
  const { data } = useOperation(
    'suggestion.list',
    askedOf({ territory: null, axis: null, entity: null }, DRAWN_MAX),
    { enabled: isDrawn, keepPrevious: true },
  );
  return isDrawn && data ? data.suggestions : none;
};
const none: readonly SuggestionRecord[] = [];

/** A line without any relation behind it: dashed and with its question mark, as what is proposed is. */
const toLine = ({ id, relation }: SuggestionRecord, source: string, target: string): DrawnEdge => ({
  id: `${PREFIX}${id}`,
  source: source as DrawnEdge['source'],
  target: target as DrawnEdge['target'],
  type: relation,
  status: 'proposed',
  width: 5,
  relations: [],
  toCheck: false,
  faded: false,
});

/** Suggestions between what is drawn; a pair within one group has no line. */
export const linesOfSuggestions = (
  suggestions: readonly SuggestionRecord[],
  { nodes }: Pick<GraphElements, 'nodes'>,
  { nodeOf }: Pick<GroupIndex, 'nodeOf'>,
): readonly DrawnEdge[] =>
  suggestions.flatMap((one) => {
    const [source, target] = [nodeOf(one.a.id), nodeOf(one.b.id)];
    if (source === target || !nodes.has(source) || !nodes.has(target)) return [];
    return [toLine(one, source, target)];
  });

/** The picture with its suggestions: drawn, never counted, never part of what is exported. */
export const useSuggestionLines = (elements: GraphElements, groups: GroupIndex): GraphElements => {
  const suggestions = useDrawnSuggestions();
  return useMemo(() => {
    const lines = linesOfSuggestions(suggestions, elements, groups);
    if (lines.length === 0) return elements;
    return {
      ...elements,
      edges: new Map([...elements.edges, ...lines.map((line) => [line.id, line] as const)]),
    };
  }, [suggestions, elements, groups]);
};
