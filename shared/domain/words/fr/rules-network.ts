import type { RuleWords } from '../rule-words.ts';
import type { Told } from '../told.ts';
import { french as fr, pluralFrench as plural, saidInFrench as said } from '../typography.ts';
import { aboutTopics } from './rule-topics.ts';

const partners = (told: Told): string => plural(told.count('partners'), 'Partenaire', 'Partenaires');

/** R17 to R19, R21, R22, R24 and R25, of links, their absence and their age. */
export const networkRules = {
  R17: {
    title: fr`Acteur isolé`,
    description: fr`Cherche les acteurs sans aucun lien en cours ; être sur un territoire n'en est pas un. Propose les partenaires les plus proches. À vérifier tant que ses partenaires, ou ceux de son territoire, ne sont pas renseignés.`,
    gap: (told) => said`${told.of('scope')} n'a aucun lien en cours.`,
    toCheck: (told) => said`À vérifier : ${told.of('scope')} n'a aucun lien en cours connu.`,
  },
  R18: {
    title: fr`Un seul acteur fait le lien`,
    description: fr`Cherche les acteurs sans lesquels le réseau du territoire se coupe en plusieurs morceaux. Propose des liens qui contournent ce point de fragilité. À vérifier tant que les partenaires du territoire ne sont pas renseignés.`,
    gap: (told) =>
      said`Sans ${told.of('scope')}, ${told.of('cutOff')} ${plural(told.count('cutOff'), 'organisation serait coupée', 'organisations seraient coupées')} du reste du réseau du territoire : ${told.of('territory')}.`,
    toCheck: (told) =>
      said`À vérifier : sans ${told.of('scope')}, ${told.of('cutOff')} ${plural(told.count('cutOff'), 'organisation serait coupée', 'organisations seraient coupées')} du reste du réseau connu du territoire : ${told.of('territory')}.`,
    filler: (told) => said`Ce lien contournerait ${told.of('around')}.`,
  },
  R19: {
    title: fr`Réseaux séparés sur un même territoire`,
    description: fr`Cherche sur un territoire les groupes d'organisations qu'aucun lien ne réunit. Propose les liens qui les réuniraient. À vérifier tant que les partenaires du territoire ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} : un groupe de ${told.of('apart')} ${plural(told.count('apart'), 'organisation', 'organisations')} n'a aucun lien avec le groupe principal (${told.of('main')}).`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')}, où un groupe de ${told.of('apart')} ${plural(told.count('apart'), 'organisation', 'organisations')} n'a aucun lien connu avec le groupe principal (${told.of('main')}).`,
  },
  R21: {
    title: fr`Alliance ou partenariat sans nouvelles`,
    description: fr`Cherche les alliances et les partenariats en cours sans échange, mise à jour ni lien daté depuis la durée choisie. Rappelle de reprendre contact.`,
    reminder: (told) =>
      told.has('other')
        ? said`Reprendre contact : ${told.of('scope')} et ${told.of('other')}. Dernière trace datée : ${told.of('lastOn')}.`
        : said`Reprendre contact : ${told.of('scope')}. Dernière trace datée : ${told.of('lastOn')}.`,
  },
  R22: {
    title: fr`Anciens partenaires d'un même thème`,
    description: fr`Cherche les organisations dont le lien est terminé et qui travaillent toujours sur le même thème. Propose un nouveau partenariat. À vérifier tant que les partenaires de l'une des deux ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} et ${told.of('other')} ont eu un lien, terminé depuis, et partagent encore ${aboutTopics(told)}.`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} et ${told.of('other')} ont eu un lien, terminé depuis, et partagent encore ${aboutTopics(told)}.`,
  },
  R24: {
    title: fr`Piste à instruire sans suite`,
    description: fr`Cherche les pistes que le comité a mises à l'instruction depuis plus que la durée choisie, sans lien entre les deux depuis. Rappelle de les reprendre.`,
    reminder: (told) =>
      said`Piste à instruire, sans lien depuis la décision (${told.of('decidedOn')}) : ${told.of('scope')} et ${told.of('other')}.`,
  },
  R25: {
    title: fr`Programme terminé ou bientôt terminé, sans avenant`,
    description: fr`Cherche les programmes et contrats dont la fin est passée ou proche, et dont rien n'est issu qui les prolonge. Rappelle de préparer la suite avec ses partenaires.`,
    reminder: (told) =>
      said`${
        told.has('endedOn')
          ? said`Programme terminé, sans avenant connu : ${told.of('scope')} (${told.of('endedOn')}).`
          : said`Programme bientôt terminé, sans avenant connu : ${told.of('scope')} (${told.of('endingOn')}).`
      }${told.has('partners') ? said` ${partners(told)} : ${told.of('partners')}.` : ''}`,
  },
} satisfies Readonly<Record<string, RuleWords>>;
