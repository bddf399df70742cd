import type { RuleWords } from '../rule-words.ts';
import type { Told } from '../told.ts';
import { french as fr, pluralFrench as plural, saidInFrench as said } from '../typography.ts';

const members = (told: Told) =>
  said`${told.of('members')} ${plural(told.count('members'), 'membre', 'membres')}`;
const linked = (told: Told) =>
  said`${told.of('linked')} ${plural(told.count('linked'), 'organisation y est liée', 'organisations y sont liées')}`;

/** A CRTE without a family: what is looked at and when it is sure is the same for the three. */
const contractWithout = (title: string, whom: string, nobody: string): RuleWords => ({
  title,
  description: fr`Regarde qui signe le CRTE, siège à son comité, porte, finance ou rejoint une de ses actions. Propose ${whom} du territoire. À vérifier tant que les partenaires du CRTE ne sont pas renseignés, ou qu'une organisation liée n'a pas de type.`,
  gap: (told) =>
    told.count('linked') === 0
      ? said`${told.of('scope')} ne compte aucune organisation liée, donc ${nobody}.`
      : said`${told.of('scope')} : ${linked(told)}, mais ${nobody}.`,
  explore: (told) =>
    said`À explorer : ${told.of('scope')} ne compte ${nobody} en direct, mais en réunit par l'intermédiaire de ${told.of('through')}.`,
  toCheck: (told) =>
    said`À vérifier : ${told.of('scope')} ne compte, parmi ses organisations liées connues, ${nobody}.`,
});

const PTCE_LACKS: Readonly<Record<string, string>> = {
  members: fr`de membre`,
  ess: fr`d'entreprise de l'économie sociale et solidaire`,
  enterprise: fr`d'entreprise ou de groupement d'entreprises hors de l'économie sociale et solidaire`,
  other: fr`d'autre membre : collectivité, recherche, enseignement, formation ou toute autre personne`,
  public: fr`de collectivité ni de groupement de collectivités`,
  academic: fr`d'acteur de la recherche, de l'enseignement supérieur ou de la formation`,
};
const lack = (told: Told): string => PTCE_LACKS[told.word('lacks')] ?? '';

/** R01 to R09, of territories, contracts and clusters. */
export const territoryRules = {
  R01: {
    title: fr`Intercommunalité sans catalyseur territorial`,
    description: fr`Cherche un catalyseur à la distance choisie de chaque intercommunalité ou, sans coordonnées, dans le même département. Propose que le catalyseur le plus proche, ou un acteur qui en exerce les missions, y agisse. À vérifier tant que les partenaires du territoire ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} n'a pas de catalyseur territorial à moins de ${told.of('km')}, ni, faute de coordonnées, dans le même département.`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} n'a pas de catalyseur territorial connu à moins de ${told.of('km')}, ni, faute de coordonnées, dans le même département.`,
  },
  R02: {
    title: fr`Catalyseur relié à trop peu de familles d'acteurs`,
    description: fr`Compte les familles d'acteurs avec lesquelles un catalyseur a un lien : publique, entreprises, associations et ESS, académique, financeurs. Propose les plus proches des familles absentes. À vérifier tant que ses partenaires ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} a des liens avec ${told.of('linked')} ${plural(told.count('linked'), 'famille', 'familles')} d'acteurs sur 5. Familles absentes : ${told.of('families')}.`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} a des liens connus avec ${told.of('linked')} ${plural(told.count('linked'), 'famille', 'familles')} d'acteurs sur 5. Familles absentes : ${told.of('families')}.`,
    filler: (told) => said`${told.of('who')} apporterait une famille absente : ${told.of('family')}.`,
  },
  R03: {
    title: fr`CRTE sans financeur d'ingénierie`,
    description: fr`Cherche, parmi les financeurs liés au CRTE, un financeur d'ingénierie : par son rôle, ou parce qu'il propose une forme d'ingénierie. Propose ceux qui agissent dans la région. À vérifier tant que les financeurs du CRTE, ou ce qu'ils proposent, ne sont pas renseignés.`,
    gap: (told) =>
      told.count('funders') === 0
        ? said`${told.of('scope')} n'a aucun financeur, donc aucun financeur d'ingénierie.`
        : said`${told.of('scope')} : ${told.of('funders')} ${plural(told.count('funders'), 'financeur y est lié', 'financeurs y sont liés')}, mais aucun ne finance l'ingénierie.`,
    toCheck: (told) => said`À vérifier : ${told.of('scope')} n'a pas de financeur d'ingénierie connu.`,
  },
  R04: contractWithout(
    fr`CRTE sans entreprise`,
    fr`des entreprises et des collectifs d'entreprises`,
    fr`aucune entreprise ni aucun collectif d'entreprises`,
  ),
  R05: contractWithout(
    fr`CRTE sans association`,
    fr`des associations et des structures de l'ESS`,
    fr`aucune association ni aucune autre structure de l'ESS`,
  ),
  R06: contractWithout(
    fr`CRTE sans acteur académique`,
    fr`des acteurs académiques`,
    fr`aucun acteur académique`,
  ),
  R07: {
    title: fr`CRTE sans lien avec ses voisins`,
    description: fr`Compare les thèmes de CRTE voisins (contours importés, ou même PETR) et cherche un lien entre ceux qui les pilotent. Propose ce lien. À vérifier quand le voisinage n'est pas connu, par le département, ou tant que les partenaires ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} n'a pas de lien avec des CRTE voisins qui partagent au moins ${told.of('shared')} thèmes : ${told.of('neighbours')}.`,
    toCheck: (told) =>
      told.has('neighbours')
        ? said`À vérifier : ${told.of('scope')} n'a pas de lien connu avec des CRTE proches qui partagent au moins ${told.of('shared')} thèmes : ${told.of('neighbours')}.`
        : said`À vérifier : ${told.of('scope')} n'a pas de voisin connu.`,
  },
  R08: {
    title: fr`PTCE : membres que la loi demande`,
    description: fr`Cherche parmi les membres du PTCE une entreprise de l'ESS, une entreprise ou un groupement d'entreprises qui n'en est pas, et au moins une autre personne. Propose des membres proches. À vérifier tant que les membres ne sont pas renseignés ; l'absence de recherche ou de collectivité est seulement à explorer.`,
    gap: (told) => said`${told.of('scope')} compte ${members(told)}, mais pas ${lack(told)}.`,
    toCheck: (told) =>
      told.word('lacks') === 'members'
        ? said`À vérifier : ${told.of('scope')} n'a aucun membre connu.`
        : said`À vérifier : parmi ses membres connus, ${told.of('scope')} n'a pas ${lack(told)}.`,
    explore: (told) =>
      said`À explorer : ${told.of('scope')} compte ${members(told)}, mais pas ${lack(told)}.`,
  },
  R09: {
    title: fr`PTCE sans collectif d'entreprises`,
    description: fr`Cherche un collectif d'entreprises ou une chambre consulaire parmi les membres du PTCE. Propose les plus proches. À vérifier tant que les membres ne sont pas renseignés.`,
    gap: (told) =>
      said`${told.of('scope')} compte ${members(told)}, mais aucun collectif d'entreprises ni aucune chambre consulaire.`,
    toCheck: (told) =>
      said`À vérifier : ${told.of('scope')} ne compte aucun collectif d'entreprises ni aucune chambre consulaire parmi ses membres connus.`,
  },
} satisfies Readonly<Record<string, RuleWords>>;
