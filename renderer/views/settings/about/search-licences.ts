import { foldText } from '../../../../shared/domain/text.ts';

/** Between the list of works and the texts of their licences, and between these texts. */
const RULE = /\n-{80}\n/;

const words = (text: string): readonly string[] => foldText(text).split(' ').filter(Boolean);

/** Lines of the list, and whole texts, that hold every typed word; all of it when nothing is typed. */
export const searchLicences = (text: string, typed: string): readonly string[] => {
  const wanted = words(typed);
  if (wanted.length === 0) return [text];
  const [list = '', ...texts] = text.split(RULE);
  const holds = (passage: string): boolean => {
    const folded = foldText(passage);
    return wanted.every((word) => folded.includes(word));
  };
  return [...list.split('\n'), ...texts].filter(holds).map((passage) => passage.trim());
};
