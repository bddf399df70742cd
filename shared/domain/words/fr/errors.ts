type Details = Readonly<Record<string, unknown>>;

export const errors = {
  'E-UNEXPECTED': (_: Details) =>
    'Un problème inattendu s’est produit. Vos données enregistrées sont intactes.',
};
