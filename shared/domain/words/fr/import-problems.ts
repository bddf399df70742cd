import { formatNumber } from '../../format.ts';
import type { ImportWords } from '../import-words.ts';
import { labelOfLink } from '../link-label.ts';
import { type Details, french as fr, pluralFrench as plural, shorten, textOf } from '../typography.ts';
import { vocabulary } from './vocabulary.ts';

const text = (of: Details, key: string): string => shorten(textOf(of, key));
const linkOf = (of: Details): string => labelOfLink(vocabulary.relations, textOf(of, 'type'));
const some =
  (one: string, many: string) =>
  (count: number): string =>
    `${formatNumber(count, 'fr')} ${plural(count, one, many)}`;

/** An error against a table schema: `rule` that is broken, `expected` what it asks. */
const schemaError = (of: Details): string => {
  const [value, expected] = [text(of, 'value'), textOf(of, 'expected')];
  const sentences: Readonly<Record<string, string>> = {
    missing: fr`la colonne « ${expected} » manque`,
    misnamed: fr`la colonne devrait s'appeler « ${expected} »`,
    unknown: fr`la colonne n'est pas du schéma`,
    required: fr`valeur obligatoire, absente`,
    siret: fr`« ${value} » n'est pas un SIRET valide (14 chiffres)`,
    date: fr`« ${value} » n'est pas une date écrite AAAA-MM-JJ`,
    number: fr`« ${value} » n'est pas un nombre écrit avec un point`,
    integer: fr`« ${value} » n'est pas un nombre entier`,
    share: fr`« ${value} » n'est pas un nombre entre 0.01 et 1`,
    pattern: fr`« ${value} » n'a pas la forme demandée (${expected})`,
    enum: fr`« ${value} » n'est pas une des valeurs acceptées (${expected})`,
    length: fr`texte de plus de ${expected} caractères`,
    'one-of': fr`une de ces colonnes doit être remplie : ${expected}`,
  };
  return sentences[textOf(of, 'rule')] ?? fr`valeur contraire au schéma`;
};

/** What can be wrong in a file, in words. */
export const importProblems: ImportWords['problems'] = {
  'E-IMP-PRESET': {
    one: (of) => fr`reconnu : ${text(of, 'preset')}`,
    group: some(fr`tableau reconnu`, fr`tableaux reconnus`),
    fix: '',
  },
  'E-IMP-HEADER': {
    one: (of) =>
      textOf(of, 'name') === ''
        ? fr`colonne sans titre : lue comme « ${text(of, 'value')} »`
        : fr`deux colonnes s'appellent « ${text(of, 'name')} » : la seconde est lue comme « ${text(of, 'value')} »`,
    group: some(fr`colonne renommée`, fr`colonnes renommées`),
    fix: fr`Donnez un nom différent à chaque colonne.`,
  },
  'E-IMP-COLUMN': {
    one: () => fr`la colonne n'est pas reprise`,
    group: some(fr`colonne non reprise`, fr`colonnes non reprises`),
    fix: fr`Indiquez le champ qui correspond à ce qui doit être repris.`,
  },
  'E-IMP-REPEATED': {
    one: () => fr`répète un lien déjà lu : compté une fois`,
    group: some(fr`lien répété, compté une fois`, fr`liens répétés, comptés une fois`),
    fix: '',
  },
  'E-IMP-EQUAL': {
    one: () => fr`ligne égale à une autre, avec un montant : les deux sont gardées`,
    group: some(fr`ligne égale à une autre, gardée`, fr`lignes égales à une autre, gardées`),
    fix: fr`Supprimez la répétition du fichier si c'est la même aide.`,
  },
  'E-IMP-ALIAS': {
    one: (of) => fr`autre nom gardé : « ${text(of, 'value')} »`,
    group: some(fr`autre nom gardé`, fr`autres noms gardés`),
    fix: '',
  },
  'E-IMP-OUTLINE': {
    one: () => fr`contour gardé`,
    group: some(fr`contour gardé`, fr`contours gardés`),
    fix: '',
  },
  'E-IMP-REPAIRED': {
    one: (of) => fr`« ${text(of, 'value')} » lu « ${text(of, 'read')} »`,
    group: some(fr`valeur réparée`, fr`valeurs réparées`),
    fix: fr`Vérifiez la valeur, puis corrigez-la dans le fichier.`,
  },
  'E-IMP-CONTROL': {
    one: () => fr`caractères invisibles retirés`,
    group: some(
      fr`cellule débarrassée de caractères invisibles`,
      fr`cellules débarrassées de caractères invisibles`,
    ),
    fix: '',
  },
  'E-IMP-MERGED': {
    one: () => fr`cellules fusionnées : la valeur est reprise sur chaque ligne`,
    group: some(fr`groupe de cellules fusionnées`, fr`groupes de cellules fusionnées`),
    fix: fr`Annulez la fusion dans le tableur si ce n'est pas ce que vous vouliez.`,
  },
  'E-IMP-TOTAL': {
    one: () => fr`ligne de total : ce n'est pas une donnée`,
    group: some(fr`ligne de total, non reprise`, fr`lignes de total, non reprises`),
    fix: '',
  },
  'E-IMP-MACRO': {
    one: () => fr`les macros du classeur sont ignorées : seules les valeurs sont lues`,
    group: some(fr`classeur à macros, lu sans elles`, fr`classeurs à macros, lus sans elles`),
    fix: '',
  },
  'E-IMP-FORMULA': {
    one: () => fr`formule sans valeur enregistrée, ou en erreur : la cellule est lue vide`,
    group: some(fr`formule sans valeur`, fr`formules sans valeur`),
    fix: fr`Ouvrez le classeur dans votre tableur et enregistrez-le.`,
  },
  'E-IMP-HIDDEN': {
    one: (of) => {
      const hidden = [
        Number(of.rows) > 0 ? some(fr`ligne`, fr`lignes`)(Number(of.rows)) : '',
        Number(of.columns) > 0 ? some(fr`colonne`, fr`colonnes`)(Number(of.columns)) : '',
      ].filter(Boolean);
      if (hidden.length > 0) return fr`contenu masqué : ${hidden.join(', ')}`;
      return Number(of.sheets) > 0 ? fr`feuille masquée` : fr`contenu masqué`;
    },
    group: some(fr`feuille au contenu masqué`, fr`feuilles au contenu masqué`),
    fix: fr`Affichez-les dans le tableur, ou demandez à les inclure.`,
  },
  'E-IMP-PERSON': {
    one: () => fr`coordonnées de personnes : non importées sans votre accord`,
    group: some(fr`colonne de coordonnées de personnes`, fr`colonnes de coordonnées de personnes`),
    fix: fr`Demandez à les garder seulement si vous en avez le droit.`,
  },
  'E-IMP-SENSITIVE': {
    one: () => fr`donnée sensible (article 9 du RGPD) : non importée`,
    group: some(fr`colonne de données sensibles`, fr`colonnes de données sensibles`),
    fix: fr`N'importez pas d'opinions, de santé ni d'appartenance syndicale de personnes.`,
  },
  'E-IMP-ENCODING': {
    one: (of) => fr`accents abîmés dans le fichier (« ${text(of, 'value')} »)`,
    group: some(fr`valeur aux accents abîmés (Ã©)`, fr`valeurs aux accents abîmés (Ã©)`),
    fix: fr`Choisissez « Réparer », ou réenregistrez le fichier d'origine en UTF-8.`,
  },
  'E-IMP-ACCENT': {
    one: (of) => fr`octets d'aucun encodage : l'accent est perdu (« ${text(of, 'value')} »)`,
    group: some(fr`ligne aux accents perdus`, fr`lignes aux accents perdus`),
    fix: fr`Corrigez la ligne dans le fichier, ou demandez-le à qui l'a produit.`,
  },
  'E-IMP-BIDI': {
    one: (of) => fr`caractères qui changent le sens de lecture (« ${text(of, 'value')} »)`,
    group: some(fr`texte au sens de lecture modifié`, fr`textes au sens de lecture modifié`),
    fix: fr`Retapez la valeur.`,
  },
  'E-IMP-LENGTH': {
    one: (of) => fr`${text(of, 'found')} cellules pour ${text(of, 'expected')} colonnes`,
    group: some(fr`ligne trop courte ou trop longue`, fr`lignes trop courtes ou trop longues`),
    fix: fr`Vérifiez les séparateurs et les guillemets de la ligne.`,
  },
  'E-IMP-SCI': {
    one: (of) => fr`« ${text(of, 'value')} » : Excel a transformé ce numéro`,
    group: some(fr`numéro abîmé par Excel`, fr`numéros abîmés par Excel`),
    fix: fr`Corrigez la colonne en format Texte dans Excel, puis retapez les numéros.`,
  },
  'E-IMP-KEY': {
    one: (of) => fr`« ${text(of, 'value')} » n'a pas la bonne clé : gardé, à vérifier`,
    group: some(fr`numéro à vérifier`, fr`numéros à vérifier`),
    fix: fr`Vérifiez le numéro sur annuaire-entreprises.data.gouv.fr.`,
  },
  'E-IMP-KIND': {
    one: (of) => fr`« ${text(of, 'value')} » : nature inconnue, lue « autre »`,
    group: some(fr`nature inconnue`, fr`natures inconnues`),
    fix: fr`Dites à quelle nature correspond chaque mot : ce sera retenu.`,
  },
  'E-IMP-GUESS': {
    one: (of) => fr`nature de « ${text(of, 'value')} » déduite de son nom`,
    group: some(fr`nature déduite du nom`, fr`natures déduites du nom`),
    fix: fr`Vérifiez, ou ajoutez une colonne « Nature ».`,
  },
  'E-IMP-TYPE': {
    one: (of) => fr`« ${text(of, 'value')} » : lien inconnu, lu « concerne »`,
    group: some(fr`type de lien inconnu`, fr`types de lien inconnus`),
    fix: fr`Dites à quel lien correspond chaque mot : ce sera retenu.`,
  },
  'E-IMP-VALUE': {
    one: (of) => fr`« ${text(of, 'value')} » n'est pas accepté : laissé vide`,
    group: some(fr`valeur non acceptée`, fr`valeurs non acceptées`),
    fix: fr`Corrigez la valeur.`,
  },
  'E-IMP-AMOUNT': {
    one: (of) =>
      textOf(of, 'reason') === 'shared'
        ? fr`« ${text(of, 'value')} » pour plusieurs à la fois : non réparti, laissé vide`
        : fr`« ${text(of, 'value')} » peut se lire de deux façons, ou n'est pas un montant : laissé vide`,
    group: some(fr`montant à préciser`, fr`montants à préciser`),
    fix: fr`Écrivez le montant avec deux décimales, ou choisissez le format de la colonne.`,
  },
  'E-IMP-DATE': {
    one: (of) => fr`« ${text(of, 'value')} » n'existe pas ou peut se lire de deux façons : laissé vide`,
    group: some(fr`date impossible ou ambiguë`, fr`dates impossibles ou ambiguës`),
    fix: fr`Écrivez la date ainsi : 14/03/2026.`,
  },
  'E-IMP-PERIOD': {
    one: (of) =>
      fr`la fin (${text(of, 'end')}) est avant le début (${text(of, 'start')}) : la fin est laissée vide`,
    group: some(fr`fin avant le début`, fr`fins avant le début`),
    fix: fr`Vérifiez les deux dates.`,
  },
  'E-IMP-PLACE': {
    one: (of) =>
      fr`coordonnées hors de France, ou latitude et longitude inversées (« ${text(of, 'value')} ») : laissées vides`,
    group: some(fr`position à vérifier`, fr`positions à vérifier`),
    fix: fr`Vérifiez la latitude et la longitude, en degrés.`,
  },
  'E-IMP-TERRITORY': {
    one: (of) => fr`« ${text(of, 'value')} » n'est pas dans la liste officielle : créé « à compléter »`,
    group: some(fr`territoire à compléter`, fr`territoires à compléter`),
    fix: fr`Donnez le code INSEE, le SIREN ou le département.`,
  },
  'E-IMP-NAME': {
    one: (of) =>
      fr`« ${text(of, 'value')} » porte le nom d'un élément du projet, sans autre indice : gardé à part`,
    group: some(fr`nom déjà dans le projet`, fr`noms déjà dans le projet`),
    fix: fr`Dites si c'est le même, ou donnez un SIREN ou une commune.`,
  },
  'E-IMP-CODE': {
    one: (of) =>
      fr`le code ${text(of, 'code')} est celui de « ${text(of, 'name')} », pas de « ${text(of, 'value')} » : le code est suivi`,
    group: some(
      fr`code d'un autre territoire que celui nommé`,
      fr`codes d'autres territoires que ceux nommés`,
    ),
    fix: fr`Vérifiez le code ou le nom du territoire dans le fichier.`,
  },
  'E-IMP-CONFLICT': {
    one: (of) =>
      fr`${text(of, 'field')} : « ${text(of, 'value')} » ici, « ${text(of, 'kept')} » plus haut dans l'import : le premier est gardé`,
    group: some(
      fr`valeur différente de celle d'une ligne lue avant`,
      fr`valeurs différentes de celle d'une ligne lue avant`,
    ),
    fix: fr`Mettez la même valeur sur toutes les lignes du même élément.`,
  },
  'E-IMP-HAND': {
    one: (of) =>
      fr`${text(of, 'field')} : « ${text(of, 'value')} » dans le fichier, « ${text(of, 'kept')} » corrigé à la main est gardé`,
    group: some(fr`valeur corrigée à la main, gardée`, fr`valeurs corrigées à la main, gardées`),
    fix: '',
  },
  'E-IMP-CARRIER': {
    one: (of) => fr`« ${text(of, 'value')} » : porteur à vérifier`,
    group: some(fr`porteur à vérifier`, fr`porteurs à vérifier`),
    fix: fr`Vérifiez qui porte le contrat.`,
  },
  'E-IMP-REF': {
    one: (of) => fr`cite « ${text(of, 'value')} », absent : créé « à compléter »`,
    group: some(fr`élément cité, créé « à compléter »`, fr`éléments cités, créés « à compléter »`),
    fix: fr`Complétez le fichier, ou choisissez d'ignorer ces lignes.`,
  },
  'E-IMP-LONG': {
    one: (of) => fr`${text(of, 'count')} caractères (maximum ${text(of, 'limit')})`,
    group: some(fr`texte trop long`, fr`textes trop longs`),
    fix: fr`Raccourcissez le texte.`,
  },
  'E-IMP-NOBODY': {
    one: () => fr`aucun bénéficiaire indiqué : le montant est gardé sous « Bénéficiaires non renseignés »`,
    group: some(fr`montant sans bénéficiaire`, fr`montants sans bénéficiaire`),
    fix: fr`Indiquez le bénéficiaire, ou choisissez d'ignorer ces lignes.`,
  },
  'E-IMP-NONAME': {
    one: () => fr`pas de nom`,
    group: some(fr`ligne sans nom`, fr`lignes sans nom`),
    fix: fr`Donnez un nom.`,
  },
  'E-IMP-SELF': {
    one: (of) => fr`relie « ${text(of, 'value')} » à lui-même`,
    group: some(fr`lien d'un élément à lui-même`, fr`liens d'un élément à lui-même`),
    fix: fr`Vérifiez les deux extrémités.`,
  },
  'E-IMP-HYPEREDGE': {
    one: () => fr`lien entre plus de deux éléments : non importé`,
    group: some(fr`lien entre plus de deux éléments`, fr`liens entre plus de deux éléments`),
    fix: fr`Faites-en des liens de deux en deux.`,
  },
  'E-IMP-CYCLE': {
    one: (of) => fr`boucle : ${text(of, 'names')} (lignes ${text(of, 'rows')})`,
    group: some(fr`ligne d'une boucle`, fr`lignes d'une boucle`),
    fix: fr`Un territoire ne peut pas faire partie de lui-même.`,
  },
  'E-IMP-DEPTH': {
    one: (of) =>
      fr`« ${text(of, 'value')} » est à plus de ${text(of, 'limit')} niveaux du sommet (${text(of, 'levels')} au plus profond)`,
    group: some(fr`hiérarchie trop profonde`, fr`hiérarchies trop profondes`),
    fix: fr`Vérifiez la colonne qui dit de quoi chaque élément fait partie.`,
  },
  'E-IMP-LINK': {
    one: (of) =>
      fr`un lien « ${linkOf(of)} » n'est pas possible de « ${text(of, 'from')} » à « ${text(of, 'to')} »`,
    group: some(fr`lien impossible`, fr`liens impossibles`),
    fix: fr`Changez le type de lien, ou complétez la nature des deux éléments.`,
  },
  'E-IMP-SCHEMA': {
    one: schemaError,
    group: some(fr`erreur au regard du schéma national`, fr`erreurs au regard du schéma national`),
    fix: fr`Corrigez selon le schéma national des subventions.`,
  },
};
