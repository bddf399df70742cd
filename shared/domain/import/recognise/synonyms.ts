/** What a column may be about, whatever the row is. */
export const CONCEPTS = [
  'name',
  'shortName',
  'aliases',
  'description',
  'url',
  'kind',
  'type',
  'roles',
  'legalCategory',
  'activity',
  'siren',
  'siret',
  'rna',
  'insee',
  'territoryCode',
  'commune',
  'epci',
  'department',
  'region',
  'place',
  'postcode',
  'level',
  'acts',
  'lon',
  'lat',
  'coordinates',
  'x',
  'y',
  'themes',
  'sdgs',
  'needs',
  'offers',
  'axes',
  'status',
  'budget',
  'amount',
  'population',
  'date',
  'year',
  'period',
  'startsOn',
  'endsOn',
  'key',
  'source',
  'ess',
  'relationType',
  'role',
  'strength',
  'note',
  'stage',
  'confidence',
  'directed',
  'personName',
  'firstName',
  'function',
  'email',
  'phone',
  'publisher',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** French and English headers, folded, without articles and prepositions (`plainHeader`); commas part them. */
export const SYNONYMS: Readonly<Record<Concept, string>> = {
  name:
    'nom, nom complet, nom structure, nom organisme, nom organisation, nom acteur, nom association, ' +
    'nom entreprise, nom usage, nom usuel, raison sociale, denomination, denomination sociale, ' +
    'denomination unite legale, structure, structures, organisme, organismes, organisation, ' +
    'organisations, intitule, libelle, titre, acteur, acteurs, name, full name, title, label, ' +
    'vertex names, organization, organization name, organisation name, entity, entite, lib, libgeo, ' +
    'lib geo, nom officiel, denomination usuelle, node, noeud, element, company name, company, ' +
    'etablissement, nom etablissement, nom raison sociale, nom commercial, partenaire, partenaires, ' +
    'membre, membres, adherent, adherents, actor, actors, nom projet, nom fiche, nom territoire, ' +
    'commercant, nom lieu, nom site',
  shortName:
    'sigle, acronyme, nom court, abreviation, short name, acronym, shortname, abbreviation, diminutif',
  aliases:
    'alias, autre nom, autres noms, autres denominations, ancien nom, other names, aliases, ' +
    'also known as, aka, enseigne, nom alternatif, alternative name',
  description:
    'description, presentation, resume, objet, objet social, mission, missions, descriptif, summary, ' +
    'about, abstract, projet associatif, details, purpose, bio, commentaire, commentaires, remarque, ' +
    'remarques, observation, observations, comment, comments, objectif, objectifs, ' +
    'activite principale description, description activite',
  url:
    'url, siteweb, site, site web, site internet, website, web, lien web, page web, adresse web, homepage, ' +
    'lien site, www, web site, lien internet, site url',
  kind:
    'nature, type, types, type structure, type organisme, type organisation, type acteur, categorie, ' +
    'categories, category, kind, famille, statut juridique, forme juridique, nature juridique, ' +
    'legal form, legal status, organisation type, organization type, actor type, type d acteur, ' +
    'typologie, element type, entity type, college, type entite, type structures, nature structure, ' +
    'forme',
  type: 'sous type, sous categorie, subtype, subcategory, type detaille',
  roles: 'roles, fonctions structure',
  legalCategory:
    'categorie juridique, code categorie juridique, categorie juridique unite legale, legal category, ' +
    'code juridique, nature juridique code',
  activity:
    'ape, code ape, naf, code naf, activite principale, activite principale unite legale, ape naf, ' +
    'naf ape, code ape naf',
  siren:
    'siren, numero siren, n siren, num siren, no siren, siren number, code siren, identifiant siren, ' +
    'siren structure',
  siret:
    'siret, numero siret, n siret, num siret, no siret, siret number, code siret, siret siege, ' +
    'identifiant siret',
  rna: 'rna, numero rna, n rna, num rna, code rna, waldec, identifiant rna, numero waldec, id rna',
  insee:
    'insee, code insee, code insee commune, insee commune, insee com, code commune, ' +
    'code commune insee, com, depcom, codecom, insee code, cog, code officiel geographique, ' +
    'code commune siege, adrs codeinsee, codeinsee',
  territoryCode:
    'codgeo, code geo, code geographique, code territoire, code zone, geocode, code geographie, ' +
    'code collectivite',
  commune:
    'commune, libcommune, adr libcommune, lib commune, communes, ville, villes, nom commune, libelle commune, localite, commune siege, ' +
    'ville siege, city, town, municipality, municipalite, lib com, libcom, commune implantation, ' +
    'siege social, adresse ville, commune principale',
  epci:
    'epci, nom epci, intercommunalite, interco, agglomeration, communaute communes, lib epci, ' +
    'libelle epci, libepci, code epci, siren epci, epci siren, siren intercommunalite, codgeo epci, ' +
    'siren interco, insee epci, id epci, epci code',
  department:
    'departement, dep, dept, dpt, code departement, nom departement, department, departements, ' +
    'n departement, numero departement, libelle departement, code dep, lib dep, libdep, county, insee dep',
  region:
    'region, reg, regions, nom region, code region, libelle region, lib reg, code reg, libreg, ' +
    'lib region',
  place:
    'territoire, territoires, territory, lieu, location, localisation, bassin, implantation, ' +
    'lieu implantation, place, territoire implantation, secteur geographique, zone geographique',
  postcode:
    'code postal, adr codepostal, cp, postal code, zip, zip code, postcode, codepostal, adresse code postal',
  level:
    'echelon, niveau geographique, type territoire, echelon geographique, maille, niveau territorial, ' +
    'typegeo, type geo, nature territoire',
  acts:
    'territoire action, territoires action, zone intervention, zone action, perimetre, ' +
    'perimetre action, perimetre intervention, territoire intervention, territoires intervention, ' +
    'area served, acts in, rayonnement, zone chalandise, territoires couverts',
  lon: 'lon, long, lng, longitude, x lon, longitude wgs84, geo lon, coord x, longitude x',
  lat: 'lat, latitude, y lat, latitude wgs84, geo lat, coord y, latitude y',
  coordinates:
    'coordonnees gps, gps, coordonnees geographiques, geo point, geo point 2d, geopoint, latlon, ' +
    'lat lon, geolocalisation, coordinates, latitude longitude, latlng, geoloc',
  x: 'x, pos x, position x',
  y: 'y, pos y, position y',
  themes:
    'theme, themes, thematique, thematiques, activite, activites, domaine, domaines, domaine activite, ' +
    'domaines activite, secteur, secteurs, secteur activite, secteurs activite, tags, tag, mots cles, ' +
    'mot cle, keywords, keyword, topics, themes action, domaines intervention, domaine intervention, ' +
    'champ action, champs action, sector, focus areas, focus area, areas work, filiere, filieres, axes intervention, sujets',
  sdgs:
    'odd, sdg, sdgs, objectifs developpement durable, odds, sustainable development goals, n odd, ' +
    'odd concernes, odd vises',
  needs: 'besoin, besoins, needs, besoins exprimes, recherche, attentes, ce qu ils cherchent',
  offers:
    'offre, offres, offers, ressources proposees, competences, apports, ce qu ils offrent, ' +
    'competences proposees',
  axes: 'axe, axes, axis',
  status: 'statut, etat, status, etat avancement, avancement, state, statut projet, etat projet, stade',
  budget:
    'budget, cout, cout total, budget total, cout projet, budget projet, cost, total budget, ' +
    'budget previsionnel, budget annuel',
  amount:
    'montant, montants, montant eur, montant euros, montant subvention, subvention, subventions, aide, ' +
    'montant aide, amount, grant, grant amount, financement, montant attribue, montant vote, ' +
    'montant accorde, montant verse, dotation, somme, montant total, montant ttc, montant ht, ' +
    'montant k, amount eur, contribution, apport, valeur, montant convention, subvention accordee',
  population:
    'population, pop, habitants, nombre habitants, nb habitants, population municipale, ' +
    'population totale, inhabitants, nb hab, ptot, pmun',
  date:
    'date, date convention, date signature, date attribution, date decision, date vote, signe, ' +
    'signature, jour, date lien, promotion, date labellisation, date deliberation, date versement, ' +
    'award date, date awarded, quand',
  year:
    'annee, year, exercice, annee attribution, exercice budgetaire, millesime, annee subvention, ' +
    'annee budgetaire, an',
  period: 'periode, period, annees, dates, periode conventionnement, calendrier',
  startsOn:
    'debut, date creat, date debut, start, starts on, start date, creation, date creation, annee creation, cree, ' +
    'depuis, since, date entree, date adhesion, founded, begin, beginning, from date, date lancement, ' +
    'lancement, annee debut, date ouverture, starts, date constitution',
  endsOn:
    'fin, date fin, end, ends on, end date, jusqu, echeance, date sortie, closing date, until, ' +
    'date cloture, annee fin, ends, date fermeture, terme',
  key:
    'id, identifiant, identifier, code, ref, reference, uid, uuid, cle, key, numero, n, no, num, ' +
    'identifiant unique, id structure, id acteur, node id, rowid, index, id interne',
  source:
    'source, sources, source url, url source, lien source, provenance, origine donnee, ' +
    'reference source, citation',
  ess: 'ess, economie sociale solidaire, appartenance ess, structure ess, est ess, esus, social economy',
  relationType:
    'relation, type relation, type lien, lien, nature lien, nature relation, relationship, ' +
    'relation type, link type, edge type, type partenariat, nature partenariat, connection type, ' +
    'relationship type, predicate, predicat',
  role: 'role, qualite, fonction dans projet, role projet, role dans projet, role partenaire',
  strength: 'poids, weight, force, strength, intensite, frequence, value, width, nombre interactions',
  note: 'note, notes, precision, precisions, fiabilite, memo, annotation',
  stage: 'stade financement, etape financement, statut financement',
  confidence: 'confiance, certitude, confidence, niveau confiance',
  directed: 'directed, oriente, direction, orientation',
  personName:
    'contact, contacts, nom contact, personne contact, contact name, referent, referente, ' +
    'nom referent, interlocuteur, responsable, nom responsable, contact person, president, presidente, ' +
    'nom president, nom dirigeant, dirigeant, personne ressource, directeur, directrice, ' +
    'correspondant, chef projet, animateur, nom famille, last name, lastname, surname, nom prenom, ' +
    'prenom nom, contact principal, contact referent, representant, maire, nom maire, elu referent, ' +
    'charge mission',
  firstName:
    'prenom, prenoms, first name, firstname, given name, prenom contact, prenom referent, ' +
    'prenom responsable',
  function: 'fonction, fonction contact, poste, job title, position, titre contact, fonction referent, job',
  email:
    'email, e mail, mail, courriel, adresse mail, adresse email, mel, adresse electronique, ' +
    'email contact, mail contact, courriel contact, adresse e mail, e mail address, email address, ' +
    'adresse courriel',
  phone:
    'telephone, tel, phone, mobile, portable, numero telephone, tel fixe, tel portable, phone number, ' +
    'n telephone, telephone contact, tel contact, numero tel, telephone portable, gsm',
  publisher: 'editeur, publisher',
};

/** Roles of the entities of a row, as headers say them. */
export const PART_WORDS = {
  funder:
    'financeur, financeurs, funder, funders, attribuant, bailleur, bailleurs, bailleur fonds, ' +
    'organisme financeur, donateur, mecene, mecenes, funding organisation, cofinanceur, cofinanceurs, ' +
    'financeur principal, collectivite attribuante, finance par, funded by, sponsor, sponsors, ' +
    'financeur public, donor',
  beneficiary:
    'beneficiaire, beneficiaires, attributaire, attributaires, beneficiary, recipient, laureat, ' +
    'laureats, grantee, demandeur, organisme beneficiaire, association beneficiaire, ' +
    'structure beneficiaire',
  initiative:
    'projet, projets, project, projects, action, actions, operation, initiative, objet subvention, ' +
    'fiche action, intitule projet, nom projet, intitule action',
  programme:
    'dispositif, dispositifs, programme, programmes, program, scheme, appel projets, contrat, label, ' +
    'labels, ami, politique, fonds, plan',
  carrier:
    'porteur, porteurs, structure porteuse, porteur projet, porte par, pilote, chef file, ' +
    'maitre ouvrage, carrier, lead, lead organisation, project lead, organisme porteur, led by, ' +
    'coordinateur, structure pilote',
  partners:
    'partenaires, partenaire, partners, partner, principaux partenaires, partenariats, partenariat, ' +
    'structures partenaires, partners with, en partenariat avec, liste partenaires',
  memberOf:
    'membre, membre reseau, reseau, reseaux, adhesion, adhesions, adherent, adherent a, member of, ' +
    'member, network, networks, federation, affiliation, tete reseau, reseau appartenance, membre a',
  members:
    'membres, adherents, members, liste membres, composition, structures membres, associes, ' +
    'societaires, participants, participant, presents, structures presentes, attendees',
  founder: 'fondateur, fondateurs, createur, createurs, founder, founders, cree par, fonde par, founded by',
  from:
    'source, from, origine, depart, emetteur, source id, id source, source name, from id, noeud 1, ' +
    'noeud source, sourceid, source node, acteur source, tail, sujet, acteur 1, acteur a, structure 1, ' +
    'structure a, organisme 1, organisation 1, node1, node 1, entite 1, nom 1, ' +
    'person 1, ego, de, acheteur, pouvoir adjudicateur, donneur ordre, buyer, from node',
  to:
    'target, to, cible, destination, arrivee, recepteur, destinataire, target id, id cible, ' +
    'target name, to id, noeud 2, noeud cible, targetid, target node, acteur cible, head, acteur 2, ' +
    'acteur b, structure 2, structure b, organisme 2, organisation 2, node2, node 2, entite 2, nom 2, ' +
    'person 2, alter, vers, id target, titulaire, titulaire marche, attributaire marche, supplier, to node',
} as const satisfies Readonly<Record<string, string>>;
export type PartWord = keyof typeof PART_WORDS;

/** Words of a list above. */
export const wordsIn = (list: string): readonly string[] => list.split(', ');
