/**
 * Words for what an organisation is, folded, by meaning (`parseMeaning`). Plurals and articles are taken away before the
 * look-up, so each is written once, in the singular; commas part them.
 */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  'actor/association':
    'association, asso, association loi 1901, asso loi 1901, association 1901, loi 1901, ' +
    'association declaree, association reconnue d utilite publique, arup, association de fait, ' +
    'association employeuse, association locale, association d insertion, association de droit local, ' +
    'organisation a but non lucratif, osbl, obnl, ong, oeuvre, organisme a but non lucratif, ngo, ' +
    'non profit, nonprofit, non profit organisation, non profit organization, charity, not for profit, ' +
    'voluntary organisation, aci, association intermediaire, federation, union d associations',
  'actor/company':
    'entreprise, societe, sas, sasu, sarl, eurl, sa, snc, sci, scea, earl, gaec, pme, tpe, eti, pmi, ' +
    'start up, startup, grande entreprise, grand groupe, societe commerciale, auto entrepreneur, ' +
    'micro entreprise, entrepreneur individuel, entreprise individuelle, commerce, commercant, ' +
    'artisan, industriel, entreprise d insertion, ei, entreprise adaptee, company, business, firm, ' +
    'corporation, corporate, sme, enterprise, private company, entreprise privee, esus, ' +
    'bureau d etude, entreprise sociale, social enterprise, societe a mission, agriculteur, ' +
    'exploitation agricole',
  'actor/sme-collective':
    'club d entreprise, club entreprise, club d entrepreneur, collectif de pme, ' +
    'collectif d entreprise, groupement d entreprise, groupement d employeur, geiq, ' +
    'association d entreprise, association d industriel, reseau d entreprise, grappe d entreprise, ' +
    'cluster, pole de competitivite, union commerciale, association de commercant, syndicat patronal, ' +
    'organisation patronale, medef, cpme, business club, employer organisation, ' +
    'federation professionnelle, organisation professionnelle',
  'actor/cooperative':
    'cooperative, scic, scop, cae, cuma, coop, societe cooperative, ' +
    'cooperative d activite et d emploi, societe cooperative d interet collectif, ' +
    'societe cooperative et participative, cooperative agricole, co op, cooperative society, sica',
  'actor/mutual':
    'mutuelle, mutualite, mutual, mutual society, organisme mutualiste, societe mutualiste, ' +
    'union de mutuelle',
  'actor/ptce': 'ptce, pole territorial de cooperation economique',
  'actor/local-authority':
    'collectivite, collectivite territoriale, collectivite locale, syndicat mixte, ' +
    'syndicat intercommunal, sivom, sivu, syndicat mixte ouvert, syndicat mixte ferme, ccas, cias, ' +
    'centre communal d action sociale, centre intercommunal d action sociale, regie municipale, ' +
    'local authority, local government, pole metropolitain, sdis, centre de gestion, ' +
    'intercommunalite syndicat, council',
  'actor/public-body':
    'etat, service de l etat, service deconcentre, etablissement public, epa, epic, agence de l etat, ' +
    'agence, ministere, prefecture, sous prefecture, ddt, ddtm, dreal, dreets, ddets, drac, ars, ' +
    'ademe, caf, cpam, msa, pole emploi, france travail, gip, groupement d interet public, ' +
    'administration, service public, organisme public, acteur public, public body, public agency, ' +
    'government, government agency, hopital, centre hospitalier, organisme de securite sociale, chu, ' +
    'ehpad public, bailleur social public, office public de l habitat, oph, institution publique, ' +
    'operateur de l etat',
  'actor/chamber':
    'cci, cma, cress, chambre, chambre consulaire, chambre d agriculture, chambre de commerce, ' +
    'chambre de commerce et d industrie, chambre de metier, chambre des metier et de l artisanat, ' +
    'chambre des metier, consulaire, chambre regionale, chamber of commerce, chamber, ' +
    'organisme consulaire',
  'actor/academic':
    'universite, university, ecole, grande ecole, lycee, college, laboratoire, ' +
    'laboratoire de recherche, labo, recherche, centre de recherche, academique, acteur academique, ' +
    'academic, etablissement d enseignement, enseignement superieur, cfa, iut, ' +
    'maison familiale rurale, mfr, school, research, research centre, research center, ' +
    'research institute, organisme de recherche, unite de recherche, cnrs, inrae, chaire',
  'actor/catalyst': 'catalyseur, catalyseur territorial, catalyst, territorial catalyst',
  'actor/third-place':
    'tiers lieu, tierslieu, tiers lieux, third place, fablab, fab lab, coworking, espace de coworking, ' +
    'fabrique de territoire, maker space, makerspace',
  'actor/network':
    'reseau, tete de reseau, network, reseau associatif, reseau d acteur, reseau national, ' +
    'reseau regional, plateforme d acteur, umbrella organisation',
  'actor/development-council': 'conseil de developpement, codev, development council',
  'actor/informal':
    'collectif, collectif citoyen, collectif informel, groupe informel, collectif d habitant, ' +
    'collectif de citoyen, groupe d habitant, informal, informal group, collective, citizen group',
  'actor/group': 'categorie d acteur, typologie d acteur, groupe d acteur',
  'actor/other': 'autre, other, divers, autre acteur',
  actor:
    'acteur, actor, structure, organisme, organisation, organization, institution, partenaire, ' +
    'beneficiaire, adherent, membre, operateur',
  'funder/foundation': 'fondation, foundation, fondation d entreprise philanthropique',
  'funder/foundation/recognised': 'frup, fondation reconnue d utilite publique',
  'funder/foundation/hosted': 'fondation abritee, fondation sous egide, hosted foundation',
  'funder/foundation/company': 'fondation d entreprise, corporate foundation',
  'funder/foundation/endowment-fund': 'fonds de dotation, fdd, endowment fund',
  'funder/fund': 'fonds, fond, fund, fonds d investissement, fonds financeur, fonds philanthropique',
  'funder/bank':
    'banque, bank, etablissement bancaire, banque cooperative, caisse d epargne, credit agricole, ' +
    'credit mutuel, banque populaire, bpifrance, caisse des depots, banque des territoires',
  'funder/europe':
    'europe, union europeenne, ue, commission europeenne, feder, fse, feader, european union, eu, ' +
    'fonds europeen',
  'funder/patron': 'mecene, patron, sponsor, donateur, entreprise mecene, donor',
  funder:
    'financeur, financeur public, financeur prive, funder, bailleur de fonds, bailleur de fond, ' +
    'investisseur, investor, funding body, grantmaker',
  'territory/commune':
    'commune, ville, mairie, municipalite, commune nouvelle, com, municipality, town, city, village, ' +
    'commune et commune nouvelle',
  'territory/epci':
    'epci, cc, ca, cu, metropole, communaute de commune, communaute d agglomeration, ' +
    'communaute urbaine, agglomeration, intercommunalite, interco, agglo, epci a fiscalite propre, ' +
    'communaute, met69, metro, etablissement public de cooperation intercommunale, intermunicipality',
  'territory/ept': 'ept, etablissement public territorial',
  'territory/petr': 'petr, pole d equilibre territorial et rural, pole d equilibre territorial',
  'territory/department': 'departement, conseil departemental, conseil general, dep, cd, department',
  'territory/region': 'region, conseil regional, reg',
  'territory/country': 'country, nation',
  'territory/pays': 'pays, territoire de projet',
  'territory/living-area': 'bassin de vie, bassin d emploi',
  'territory/qpv': 'qpv, qp, quartier prioritaire, quartier prioritaire de la politique de la ville',
  'territory/park': 'pnr, parc naturel regional, parc',
  'territory/gal': 'gal, gal leader, groupe d action locale',
  territory: 'territoire, territory',
  'programme/crte':
    'crte, contrat de relance et de transition ecologique, ' +
    'contrat pour la reussite de la transition ecologique',
  'programme/pvd': 'pvd, petite ville de demain, petites villes de demain',
  'programme/acv': 'acv, action coeur de ville',
  'programme/va': 'village d avenir',
  'programme/ti': 'territoire d industrie',
  'programme/call': 'appel a projet, ami, aap, appel a manifestation d interet, call for project, call',
  'programme/label': 'label, labellisation',
  'programme/pathway': 'parcours, pathway',
  'programme/strategy': 'strategie, strategy, feuille de route, plan, schema',
  'programme/dedicated-fund': 'fonds dedie',
  'programme/national': 'programme national',
  'programme/other':
    'pat, projet alimentaire territorial, cls, contrat local de sante, tepos, tepcv, cte, ort, ' +
    'operation de revitalisation de territoire, pcaet, plui, scot, contrat de ville',
  programme: 'programme, dispositif, contrat, program, scheme, convention, politique publique',
  'initiative/territorial-project': 'projet de territoire',
  'initiative/action': 'action, fiche action, operation',
  'initiative/experiment': 'experimentation, experiment, pilote',
  'initiative/event': 'evenement, event, rencontre, forum, colloque, seminaire, conference',
  'initiative/exchange': 'entretien, atelier, visite, relance, reunion, meeting, interview, workshop',
  initiative: 'initiative, projet, project, chantier, demarche',
  'alliance/sponsorship': 'mecenat',
  alliance: 'alliance, consortium, partenariat, partnership, coalition',
  'resource/charter': 'charte, charter',
  'resource/guide': 'guide, boite a outil, toolkit',
  'resource/platform': 'plateforme, site internet, platform, portail',
  'resource/study': 'etude, study, diagnostic, rapport, report',
  'resource/evaluation': 'evaluation',
  'resource/sheet': 'fiche',
  'resource/newsletter': 'lettre d information, newsletter, infolettre',
  'resource/service': 'service',
  'resource/document': 'document, publication, article, livre, ouvrage',
  resource: 'ressource, resource, outil, tool',
  'instance/committee':
    'comite, comite de pilotage, copil, committee, commission, comite strategique, steering committee, ' +
    'comite technique, cotech',
  'instance/board': 'conseil d administration, board, bureau, directoire',
  'instance/dialogue-space': 'espace de dialogue, instance de dialogue',
  instance: 'instance, instance de gouvernance, gouvernance, governance body',
};
