import type { RuleWords } from '../rule-words.ts';
import { french as fr, pluralFrench as plural, saidInFrench as said } from '../typography.ts';
import { aboutTopics } from './rule-topics.ts';

/** R10 to R16, R20 and R23, of projects, funders and themes. */
export const projectRules = {
  R10: {
    title: fr`Besoin d'un projet sans réponse`,
    description: fr`Compare les besoins d'un projet et ce que proposent les organisations qui y sont liées. Propose celles, proches, qui offrent ce qui est cherché. À vérifier tant que le besoin n'a pas de date, ou qu'une organisation liée ne dit pas ce qu'elle propose.`,
    gap: (told) =>
      said`${told.of('scope')} cherche ${told.of('needs')} ; aucune organisation liée au projet ne le propose.`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} cherche ${told.of('needs')}, sans réponse connue parmi les organisations liées au projet.`,
    filler: (told) =>
      told.has('offeredOn')
        ? said`${told.of('who')} propose ${told.of('offered')} (${told.of('offeredOn')}).`
        : said`${told.of('who')} propose ${told.of('offered')}.`,
  },
  R11: {
    title: fr`Offre qui ne sert à aucun projet proche`,
    description: fr`Cherche, sur le territoire d'un acteur et ses voisins, les projets qui ont besoin de ce qu'il propose et auxquels il n'est pas lié. Propose ces projets. À vérifier tant que les partenaires de l'acteur ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} propose ${told.of('offers')} ; ${told.of('projects')} ${plural(told.count('projects'), 'projet proche le cherche', 'projets proches le cherchent')}, sans lien avec cette offre.`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} propose ${told.of('offers')} ; ${told.of('projects')} ${plural(told.count('projects'), 'projet proche le cherche', 'projets proches le cherchent')}, sans lien connu avec cette offre.`,
    filler: (told) => said`${told.of('who')} cherche ${told.of('needed')}.`,
  },
  R12: {
    title: fr`Projet qui dépend d'un seul financeur, ou dont le financement s'achève`,
    description: fr`Regarde la part du premier financeur de chaque projet, et la fin de ses financements. Propose des financeurs proches, des mêmes thèmes. À vérifier tant que les financeurs du projet ne sont pas renseignés.`,
    gap: (told) =>
      told.has('endingOn')
        ? said`Les financements connus de ce projet s'achèvent : ${told.of('scope')}, ${told.of('endingOn')}.`
        : said`${told.of('scope')} reçoit ${told.of('share')} de ses financements d'un même financeur : ${told.of('funder')}.`,
    toCheck: (told) =>
      told.has('endingOn')
        ? said`À vérifier : les financements connus de ce projet s'achèvent : ${told.of('scope')}, ${told.of('endingOn')}.`
        : said`À vérifier : ${told.of('scope')} reçoit ${told.of('share')} de ses financements connus d'un même financeur : ${told.of('funder')}.`,
  },
  R13: {
    title: fr`Financeur du territoire sans lien avec un acteur local`,
    description: fr`Cherche les financeurs d'un territoire qui n'ont de lien avec aucun acteur, projet ou collectivité de ce territoire. Propose des projets et des acteurs de leurs thèmes. À vérifier tant que leurs partenaires, ou ceux du territoire, ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} intervient sur ce territoire (${told.of('territories')}), mais n'a de lien avec aucun de ses acteurs ni de ses projets.`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} intervient sur ce territoire (${told.of('territories')}), sans lien connu avec un de ses acteurs ou de ses projets.`,
  },
  R14: {
    title: fr`Priorité du territoire sans acteur`,
    description: fr`Compare les priorités d'un territoire et les thèmes de ses acteurs. Propose des acteurs de territoires proches qui ont ce thème. À vérifier tant que les partenaires du territoire ne sont pas renseignés, ou que ses acteurs n'ont pas de thème.`,
    gap: (told) =>
      said`${told.of('scope')} a pour priorité ${aboutTopics(told)} ; aucun acteur du territoire n'en fait son thème.`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} a pour priorité ${aboutTopics(told)} ; aucun acteur connu du territoire n'en fait son thème.`,
  },
  R15: {
    title: fr`Voisins qui s'ignorent`,
    description: fr`Cherche sur un territoire les acteurs qui partagent un ODD et n'ont aucun lien direct entre eux. Propose de les mettre en relation. À vérifier tant que les partenaires du territoire ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} : ${told.of('actors')} acteurs partagent l'ODD ${told.of('sdg')} et n'ont aucun lien direct entre eux.`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')}, où ${told.of('actors')} acteurs partagent l'ODD ${told.of('sdg')} et n'ont aucun lien direct connu entre eux.`,
  },
  R16: {
    title: fr`Programmes d'un même thème sans acteur commun`,
    description: fr`Compare les programmes d'un même territoire et d'un même thème. Propose à un acteur de l'un de rejoindre l'autre. À vérifier tant que les partenaires des deux programmes ne sont pas renseignés.`,
    gap: (told) =>
      said`Deux programmes du même territoire n'ont aucun acteur commun : ${told.of('scope')} et ${told.of('other')} (${aboutTopics(told)}).`,
    toCheck: (told) =>
      said`À vérifier : deux programmes du même territoire n'ont aucun acteur commun connu : ${told.of('scope')} et ${told.of('other')} (${aboutTopics(told)}).`,
  },
  R20: {
    title: fr`Acteur académique sans projet de son thème`,
    description: fr`Cherche autour de chaque acteur académique, à la distance choisie ou dans le même département, les projets de ses thèmes. Propose qu'il y participe. À vérifier tant que ses partenaires ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} n'a de lien avec aucun projet proche de ses thèmes : ${told.of('projects')} ${plural(told.count('projects'), 'projet', 'projets')} (${aboutTopics(told)}).`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} n'a de lien connu avec aucun projet proche de ses thèmes : ${told.of('projects')} ${plural(told.count('projects'), 'projet', 'projets')} (${aboutTopics(told)}).`,
  },
  R23: {
    title: fr`Intercommunalité rurale sans lien avec le pôle urbain`,
    description: fr`Compare les thèmes d'une intercommunalité et ceux que finance le pôle urbain le plus proche de son département ; le pôle se reconnaît à sa population. Propose un financement. À vérifier tant que les partenaires ou la population ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} n'a pas de lien avec le pôle urbain de son département, qui finance le même thème : ${told.of('pole')} (${aboutTopics(told)}).`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} n'a pas de lien connu avec le pôle urbain de son département, qui finance le même thème : ${told.of('pole')} (${aboutTopics(told)}).`,
  },
} satisfies Readonly<Record<string, RuleWords>>;
