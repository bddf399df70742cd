import type { CheckWords } from '../diagnosis-words.ts';
import { french as fr, pluralFrench as plural, saidInFrench as said } from '../typography.ts';
import { some } from './some-words.ts';

const C1: CheckWords = {
  title: fr`Catalyseur identifié`,
  looks: fr`Un catalyseur territorial présent, ou qui travaille avec le territoire ou le programme. Partiel s'il est à 30 km au plus ou dans le même département. Absent seulement si les acteurs ou les partenaires sont renseignés, et si chaque catalyseur est situé.`,
  advice: fr`Identifier la structure qui joue le rôle de catalyseur, ou rencontrer celle qui agit le plus près.`,
  met: (told) => said`Catalyseur identifié : ${told.of('catalysts')}.`,
  partial: (told) => said`Aucun catalyseur connu ici ; à proximité : ${told.of('catalysts')}.`,
  absent: () => said`Aucun catalyseur identifié, ni ici ni dans le département.`,
  unknown: (told) =>
    told.has('unplaced')
      ? said`Aucun catalyseur connu ici ; on ne sait pas où est ${told.of('unplaced')}.`
      : said`Aucun catalyseur connu ; ni les acteurs ni les partenaires ne sont marqués comme renseignés.`,
};

const C2: CheckWords = {
  title: fr`Ressource en ingénierie de projet`,
  looks: fr`Une structure ou une ressource d'ici propose de l'ingénierie de projet. Partiel si elle propose une autre forme d'ingénierie. Absent seulement si la composition est renseignée, et ce que chacun propose aussi.`,
  advice: fr`Repérer qui peut prêter du temps d'ingénierie : intercommunalité, tiers-lieu, chambre consulaire, université.`,
  met: (told) => said`Ingénierie de projet proposée par ${told.of('providers')}.`,
  partial: (told) => said`Pas d'ingénierie de projet, mais ${told.of('offers')} : ${told.of('providers')}.`,
  absent: () => said`Personne ne propose d'ingénierie parmi les structures renseignées.`,
  unknown: () => said`Aucune offre d'ingénierie connue ; les offres ne sont pas toutes renseignées.`,
};

const C3: CheckWords = {
  title: fr`Acteur académique lié`,
  looks: fr`Un acteur académique a un lien avec le territoire, le programme, une structure ou un projet d'ici. Partiel s'il est présent sans lien connu. Absent seulement si la composition est renseignée et si chaque structure a un type.`,
  advice: fr`Proposer un sujet de recherche, un stage ou une évaluation à l'acteur académique le plus proche.`,
  met: (told) => said`Liés à d'autres ici : ${told.of('academics')}.`,
  partial: (told) =>
    said`${told.of('academics')} ${told.count('academics') > 1 ? 'sont présents' : 'est présent'}, sans lien connu avec les autres.`,
  absent: () => said`Aucun acteur académique parmi les structures renseignées.`,
  unknown: () => said`Aucun acteur académique connu ; à vérifier.`,
};

const C4: CheckWords = {
  title: fr`Besoins et offres décrits pour 60 % des projets`,
  looks: fr`Parmi les projets en cours (hors échanges et événements), ceux dont on connaît les besoins, et ce que proposent le projet ou les structures qui le portent ou l'accompagnent. Partiel dès le premier. Absent seulement si les besoins ou les offres sont marqués comme renseignés.`,
  advice: fr`Noter, pour chaque projet, ce qu'il cherche et ce que ses porteurs proposent.`,
  met: (told) =>
    said`${told.of('described')} ${plural(told.count('described'), 'projet décrit', 'projets décrits')} sur ${told.of('projects')} (${told.of('share')}).`,
  partial: (told) =>
    said`Seulement ${told.of('described')} ${plural(told.count('described'), 'projet décrit', 'projets décrits')} sur ${told.of('projects')} (${told.of('share')}).`,
  absent: (told) => said`Aucun des ${told.of('projects')} projets n'a ses besoins et ses offres décrits.`,
  unknown: (told) =>
    told.count('projects') === 0
      ? said`Aucun projet en cours connu : rien à décrire.`
      : said`Besoins et offres ne sont encore notés pour aucun des ${told.of('projects')} projets connus.`,
};

const C5: CheckWords = {
  title: fr`Réponse aux besoins`,
  looks: fr`Les besoins du territoire, de ses programmes et de ses projets qu'une structure liée propose de couvrir. Acquis à partir de 60 %, partiel dès le premier. Absent seulement si la composition est renseignée, et si les structures liées ont toutes dit ce qu'elles proposent.`,
  advice: fr`Rapprocher chaque besoin sans réponse d'une offre voisine.`,
  met: (told) =>
    said`${told.of('met')} besoins sur ${told.of('needs')} trouvent une réponse (${told.of('share')}), grâce à ${told.of('by')}.`,
  partial: (told) =>
    said`${told.of('met')} ${plural(told.count('met'), 'besoin', 'besoins')} sur ${told.of('needs')} ${plural(told.count('met'), 'trouve', 'trouvent')} une réponse (${told.of('share')}) ; sans réponse : ${some(told, 'unmet')}.`,
  absent: (told) =>
    said`Aucun besoin ne trouve de réponse parmi les structures liées : ${some(told, 'unmet')}.`,
  unknown: (told) =>
    told.count('needs') === 0
      ? said`Aucun besoin n'est noté.`
      : said`Besoins sans réponse connue : ${some(told, 'unmet')} ; à vérifier.`,
};

const C6: CheckWords = {
  title: fr`Échange avec un autre territoire`,
  looks: fr`Un échange ou un événement réunit des participants d'ici et d'un autre territoire. Partiel entre deux territoires d'ici. Absent seulement si la composition est renseignée, et si l'on sait d'où vient chaque participant.`,
  advice: fr`Inviter un territoire voisin à une visite ou à un atelier, et le noter.`,
  met: (told) => said`${told.of('exchanges')}, avec ${told.of('others')}.`,
  partial: (told) => said`Échange entre territoires d'ici seulement : ${told.of('exchanges')}.`,
  absent: () => said`Aucun échange avec un autre territoire.`,
  unknown: () => said`Aucun échange connu avec un autre territoire ; à vérifier.`,
};

export const competences = { C1, C2, C3, C4, C5, C6 };
