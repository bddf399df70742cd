import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FundingNode, FundingNodeId } from '../../../shared/domain/funding/gather-funding.ts';
import { isOthers } from '../../../shared/domain/funding/limit-funding.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';

/** The name of one end of a flow: an entity's, or « 212 autres ». */
export const useFundingNames = () => {
  const { t } = useTranslation();
  const { funding } = wordsOf(useLang());
  const { nameOf } = useGraph();
  const nameOfId = useCallback(
    (id: FundingNodeId) => nameOf(id.slice(id.indexOf(':') + 1)) ?? t('funding.unnamed'),
    [nameOf, t],
  );
  const nameOfNode = useCallback(
    (node: FundingNode) => (isOthers(node) ? funding.others(node.entities.length) : nameOfId(node.id)),
    [nameOfId, funding],
  );
  return { nameOfId, nameOfNode };
};
