import type { PlaceWords } from '../place-words.ts';
import { french as fr } from '../typography.ts';

/** A project on a network drive or in a synchronised folder, and one whose file is gone. */
export const places: PlaceWords = {
  conflictSuffix: (host, { day, hours, minutes }) =>
    ` (copie en conflit – ${host} – ${day} ${hours}h${minutes})`,
  conflict: (fileName) =>
    fr`Ce projet a été modifié sur deux postes. Rien n'est perdu : les deux versions sont conservées, l'une sous le nom « ${fileName} ». Comparez-les pour n'en garder qu'une.`,
  unsent: (why) =>
    fr`Vos modifications sont enregistrées sur ce poste, pas encore dans le fichier du projet. ${why} Elles y seront écrites dès que possible, ou à la prochaine ouverture.`,
  displaced: {
    removed: fr`Le fichier du projet a été déplacé ou supprimé. Vos modifications sont conservées sur ce poste. Rouvrez le projet et enregistrez-le où vous voulez.`,
    replaced: fr`Le fichier du projet a été remplacé par un autre. Vos modifications sont conservées sur ce poste. Rouvrez le projet et enregistrez-le où vous voulez.`,
  },
};
