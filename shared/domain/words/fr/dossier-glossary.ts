import type { GlossaryEntry } from '../dossier-words.ts';
import { french as fr } from '../typography.ts';

/** Words of the dossier, by alphabet. */
export const glossary: readonly GlossaryEntry[] = [
  {
    title: fr`Acteur`,
    text: fr`Organisation qui agit sur le territoire : association, entreprise, collectivité, université…`,
  },
  {
    title: fr`Alliance`,
    text: fr`Plus de deux partenaires réunis autour d'un même but : mécénat, pratiques responsables, coopération économique, innovation sociétale.`,
  },
  {
    title: fr`Catalyseur territorial`,
    text: fr`Structure qui anime le dialogue, les expérimentations collectives ou l'accompagnement de projets entre acteurs différents. C'est une fonction : une association, une collectivité ou une entreprise peut la tenir.`,
  },
  {
    title: fr`CRTE`,
    text: fr`Contrat pour la réussite de la transition écologique, signé entre l'État et des intercommunalités.`,
  },
  {
    title: fr`Fiche`,
    text: fr`Ce que le projet sait d'un acteur, d'un financeur, d'un territoire, d'un programme, d'une initiative, d'une alliance, d'une ressource ou d'une instance.`,
  },
  {
    title: fr`Instantané`,
    text: fr`État du projet figé à une date, scellé par une empreinte : il ne change plus.`,
  },
  {
    title: fr`Non renseigné`,
    text: fr`Personne ne l'a noté. Ce n'est ni oui ni non : le point est hachuré et n'entre dans aucun total.`,
  },
  {
    title: fr`Piste`,
    text: fr`Partenariat qui n'existe pas encore dans les données et que la méthode propose d'examiner, avec ses raisons.`,
  },
  {
    title: fr`Point à conforter`,
    text: fr`Point du diagnostic absent ou partiel, avec ce que le territoire peut faire en premier.`,
  },
  {
    title: fr`PTCE`,
    text: fr`Pôle territorial de coopération économique, défini par l'article 9 de la loi du 31 juillet 2014 sur l'économie sociale et solidaire.`,
  },
  {
    title: fr`Solidité`,
    text: fr`Forte, moyenne ou à explorer : à quel point les raisons d'une piste s'appuient sur des données connues.`,
  },
];
