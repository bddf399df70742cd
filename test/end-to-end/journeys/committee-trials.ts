import { opens, screen, type TrialGroup, toExplorer } from './trial.ts';

const isChosenTab = (name: string): TrialGroup['trials'][number]['sees'] => {
  return (page) => page.getByRole('tab', { name, selected: true }).waitFor();
};

/** What a committee is shown and handed; a frozen state is opened, then left. */
export const committeeTrials: TrialGroup = {
  name: 'the committee',
  start: toExplorer,
  trials: [
    { id: 'screen.committee', sees: screen('Comité') },
    opens('committee.freeze', 'Figer un instantané'),
    { id: 'committee.compare', sees: isChosenTab('Comparer') },
    { id: 'committee.dossier', sees: isChosenTab('Dossier') },
    { id: 'committee.decisions', sees: isChosenTab('Relevé de décisions') },
    opens('committee.minutes', 'Exporter le relevé de décisions'),
    opens('project.share', 'Remettre une copie'),
    opens('project.reconcile', 'Reprendre une copie modifiée'),
    {
      id: 'committee.leave',
      first: async ({ page, ask }) => {
        const name = `Essai ${Date.now()}`;
        await ask('snapshot.create', { job: 'trial', name, on: null });
        await ask('snapshot.open', { snapshot: name });
        await page.getByText(/^Instantané «/).waitFor();
      },
      sees: async (page) => {
        await screen('Comité')(page);
        await page.getByText(/^Instantané «/).waitFor({ state: 'detached' });
      },
    },
  ],
};
