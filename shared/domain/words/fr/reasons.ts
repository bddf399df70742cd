import type { ReasonTable } from '../error-words.ts';
import { french as fr } from '../typography.ts';

const vocabulary = {
  why: fr`cette valeur ne fait pas partie de la liste`,
  fix: fr`Choisissez une valeur de la liste.`,
};
const shape = (why: string) => ({ why, fix: fr`Vérifiez le numéro, puis réessayez.` });

/** Why a value is refused, and what to write instead. */
export const reasons: ReasonTable = {
  value: { why: fr`cette valeur ne convient pas`, fix: fr`Corrigez-la, puis réessayez.` },
  email: { why: fr`ce n'est pas une adresse de courriel`, fix: fr`Écrivez-la comme nom@exemple.fr.` },
  required: { why: fr`une valeur est nécessaire`, fix: fr`Donnez une valeur.` },
  'one-name': {
    why: fr`add attend un nom, et un seul`,
    fix: fr`Mettez entre guillemets un nom de plusieurs mots, et donnez --organisation.`,
  },
  'one-person': {
    why: fr`cette action attend le numéro d'une personne, et d'une seule`,
    fix: fr`Répétez la commande pour chacune ; person FICHIER list donne les numéros.`,
  },
  'some-persons': {
    why: fr`cette action attend le numéro d'une personne au moins`,
    fix: fr`Donnez-en un ; person FICHIER list donne les numéros.`,
  },
  'person-pairs': {
    why: fr`set attend le numéro d'une personne, puis des CHAMP=VALEUR`,
    fix: fr`Donnez-les ; person FICHIER list donne les numéros.`,
  },
  nothing: { why: fr`cette action n'attend rien d'autre`, fix: fr`Retirez ce qui la suit.` },
  empty: { why: fr`une valeur est nécessaire`, fix: fr`Donnez une valeur.` },
  'too-long': {
    why: fr`le texte est trop long`,
    fix: fr`Un nom tient en 300 caractères, une description en 20 000.`,
  },
  'pair-address': {
    why: fr`la source ou son adresse peut contenir un signe « = », et la valeur ne peut pas en être séparée sûrement`,
    fix: fr`Donnez cette valeur par la commande apply, en JSON, où le champ et la valeur sont séparés.`,
  },
  diagnosed: {
    why: fr`on ne diagnostique qu'un territoire ou un programme`,
    fix: fr`Choisissez un territoire ou un programme.`,
  },
  logo: {
    why: fr`ce n'est pas une image PNG, JPEG ou WebP de 4 096 px au plus`,
    fix: fr`Choisissez une autre image.`,
  },
  'not-a-copy': {
    why: fr`ce n’est pas une copie de ce projet`,
    fix: fr`Choisissez une copie remise depuis ce projet ; pour reprendre les données d’un autre, utilisez Importer.`,
  },
  same: { why: fr`c'est le même élément`, fix: fr`Choisissez deux éléments différents.` },
  'unknown-field': {
    why: fr`ce champ n'existe pas`,
    fix: fr`Vérifiez son nom dans l'aide de la commande.`,
  },
  'computed-field': {
    why: fr`ce champ est calculé par l'application`,
    fix: fr`Modifiez les champs dont il dépend.`,
  },
  kind: {
    why: fr`cette nature n'existe pas`,
    fix: fr`Les natures sont : acteur, financeur, territoire, programme, initiative, alliance, ressource, instance.`,
  },
  type: {
    why: fr`ce type n'existe pas pour cette nature`,
    fix: fr`Choisissez un type de la liste de sa nature.`,
  },
  'type-of-kind': {
    why: fr`ce type ne convient pas à cette nature`,
    fix: fr`Choisissez un type de la nouvelle nature, ou laissez-le vide.`,
  },
  vocabulary,
  'relation-type': {
    why: fr`ce type de lien n'existe pas`,
    fix: fr`Choisissez un type de lien de la liste.`,
  },
  'yes-no': { why: fr`la réponse attendue est oui ou non`, fix: fr`Écrivez oui ou non.` },
  'one-snapshot': {
    why: fr`un seul instantané est attendu`,
    fix: fr`Donnez-en un, par son nom entre guillemets ou son identifiant.`,
  },
  'whole-number': { why: fr`un nombre entier est attendu`, fix: fr`Écrivez par exemple 1200.` },
  count: { why: fr`un nombre entier d'au moins 1 est attendu`, fix: fr`Écrivez par exemple 20.` },
  number: { why: fr`un nombre est attendu`, fix: fr`Écrivez par exemple 48,85.` },
  share: { why: fr`une part entre 0 et 1 est attendue`, fix: fr`Écrivez par exemple 0,1.` },
  seeds: { why: fr`il y a trop de tirages`, fix: fr`Demandez-en 100 au plus.` },
  year: { why: fr`une année est attendue`, fix: fr`Écrivez par exemple 2024.` },
  date: {
    why: fr`cette date n'existe pas ou n'est pas reconnue`,
    fix: fr`Écrivez 14/03/2022, 03/2022 ou 2022.`,
  },
  day: {
    why: fr`il faut un jour, avec son mois et son année`,
    fix: fr`Écrivez 2026-11-24.`,
  },
  'ends-before-start': { why: fr`la fin est avant le début`, fix: fr`Corrigez l'une des deux dates.` },
  amount: {
    why: fr`ce montant n'est pas reconnu`,
    fix: fr`Écrivez par exemple 1 234,50 €, 12 k€ ou 1,2 M€.`,
  },
  'amount-ambiguous': {
    why: fr`ce montant peut se lire de deux façons`,
    fix: fr`Écrivez 1234 ou 1,23 selon ce que vous voulez dire.`,
  },
  'amount-precision': {
    why: fr`ce montant est plus fin que le centime`,
    fix: fr`Donnez deux décimales au plus.`,
  },
  'amount-negative': {
    why: fr`un montant ne peut pas être négatif`,
    fix: fr`Écrivez-le sans le signe moins.`,
  },
  'amount-too-big': { why: fr`ce montant est trop grand`, fix: fr`Vérifiez l'unité : €, k€, M€ ou Md€.` },
  url: {
    why: fr`cette adresse n'est pas acceptée`,
    fix: fr`Une adresse commence par https://, http:// ou mailto:.`,
  },
  source: {
    why: fr`cette source n'est pas reconnue`,
    fix: fr`Écrivez titre|éditeur|adresse|date ; seul le titre est nécessaire.`,
  },
  statement: { why: fr`cette déclaration n'est pas reconnue`, fix: fr`Écrivez CHAMP@DATE|SOURCE=VALEUR.` },
  sdg: { why: fr`cet ODD n'existe pas`, fix: fr`Les ODD vont de 1 à 17.` },
  'insee-shape': shape(fr`un code INSEE de commune a 5 caractères, comme 76540 ou 2A004`),
  'dep-shape': shape(fr`un code de département ressemble à 76, 2A ou 974`),
  'reg-shape': shape(fr`un code de région a 2 chiffres`),
  'siren-shape': shape(fr`un SIREN a 9 chiffres`),
  'siren-key': shape(fr`la clé de contrôle de ce SIREN ne correspond pas`),
  'siret-shape': shape(fr`un SIRET a 14 chiffres`),
  'siret-key': shape(fr`la clé de contrôle de ce SIRET ne correspond pas`),
  'rna-shape': shape(fr`un numéro RNA ressemble à W751234567`),
  'crte-shape': shape(fr`un code de CRTE ressemble à crte-11-75-1`),
  'qpv-shape': shape(fr`un code de QPV ressemble à QP075001 ou QN07501A`),
  'reference-shape': shape(fr`une référence tient en 300 caractères`),
  format: { why: fr`ce format n'existe pas`, fix: fr`Les formats sont dans l'aide de la commande export.` },
  sample: { why: fr`cet exemple n'existe pas`, fix: fr`Les exemples sont rameau et trois-rivieres.` },
  folder: { why: fr`c'est un dossier`, fix: fr`Choisissez un fichier.` },
  special: { why: fr`ce n'est pas un fichier ordinaire`, fix: fr`Choisissez un fichier.` },
  'project-file': { why: fr`c'est un projet`, fix: fr`Choisissez un autre nom de fichier.` },
  'name-too-long': {
    why: fr`ce nom de fichier est trop long`,
    fix: fr`Choisissez un nom plus court : 200 caractères suffisent.`,
  },
  json: { why: fr`ce n'est pas du JSON`, fix: fr`Vérifiez les guillemets et les virgules.` },
  pair: { why: fr`CHAMP=VALEUR est attendu`, fix: fr`Écrivez par exemple name=Nouveau nom.` },
  'port-taken': { why: fr`ce port n'est pas libre`, fix: fr`Choisissez un autre port, ou n'en donnez pas.` },
  range: {
    why: fr`cette valeur est trop petite ou trop grande`,
    fix: fr`Donnez une valeur plus proche de ce qui est attendu.`,
  },
  shape: { why: fr`la demande n'a pas la forme attendue`, fix: fr`Comparez-la à l'aide de la commande.` },
  exchange: { why: fr`ce n'est pas un échange`, fix: fr`Choisissez un échange.` },
  view: { why: fr`cette vue n'existe pas`, fix: fr`Vérifiez le nom de la vue.` },
  territory: {
    why: fr`un territoire est attendu`,
    fix: fr`Choisissez un territoire du projet, ou ajoutez-le d'abord.`,
  },
  self: { why: fr`un lien relie deux éléments différents`, fix: fr`Choisissez un autre élément.` },
  'record-format': { why: fr`ce format n'existe pas`, fix: fr`Donnez un nom qui finit par .docx ou .csv.` },
  'other-answer': {
    why: fr`cette précision ne va pas avec cette réponse`,
    fix: fr`Retirez-la, ou choisissez l'autre réponse.`,
  },
  past: { why: fr`cette date est déjà passée`, fix: fr`Donnez une date à venir.` },
  answered: {
    why: fr`cette réponse ne peut pas suivre la précédente`,
    fix: fr`Annulez la réponse précédente, ou choisissez-en une autre.`,
  },
  few: {
    why: fr`il n'y a pas encore assez de réponses`,
    fix: fr`Répondez à vingt pistes au moins, puis réessayez.`,
  },
  threshold: { why: fr`cette règle n'a pas ce seuil`, fix: fr`Les seuils sont dans Réglages, Partenariats.` },
};
