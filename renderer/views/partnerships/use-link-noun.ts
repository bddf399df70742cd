import { useTranslation } from 'react-i18next';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { capitalise } from '../card/capitalise.ts';

/** « Partenariat », « Financement »: what a suggestion would be. */
export const useLinkNoun = (): ((relation: RelationType) => string) => {
  const { t } = useTranslation();
  const { relations } = wordsOf(useLang()).vocabulary;
  const nouns: Readonly<Record<string, string>> = t('partnerships.nouns', { returnObjects: true });
  return (relation) => nouns[relation] ?? capitalise(relations[relation]);
};
