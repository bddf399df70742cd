import { MantineProvider } from '@mantine/core';
import { useColorScheme, useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { type ComponentType, type ReactNode, StrictMode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Settings } from '../shared/contract/project-operations.ts';
import { BackendProvider } from './backend/backend-context.tsx';
import type { Backend } from './backend/bridge.ts';
import { useOperation } from './backend/use-operation.ts';
import { DraftProvider } from './drafts/draft-context.tsx';
import { AreaBoundary } from './frame/area-boundary.tsx';
import { Frame } from './frame/frame.tsx';
import { StartFailure } from './frame/start-failure.tsx';
import { withGraph } from './state/graph-provider.tsx';
import type { Screen } from './state/workspace.ts';
import { WorkspaceProvider } from './state/workspace-context.tsx';
import { resolveVariables, theme } from './theme/theme.ts';
import { CardPanel } from './views/card/card-panel.tsx';
import { CommitteeScreen } from './views/committee/committee-screen.tsx';
import { DiagnosisScreen } from './views/diagnosis/diagnosis-screen.tsx';
import { DuplicatesScreen } from './views/duplicates/duplicates-screen.tsx';
import { ExplorerScreen } from './views/explorer/explorer-screen.tsx';
import { HomeScreen } from './views/home/home-screen.tsx';
import { ImportScreen } from './views/import/import-screen.tsx';
import { WizardProvider } from './views/import/wizard-context.tsx';
import { MapScreen } from './views/map/map-screen.tsx';
import { PartnershipsScreen } from './views/partnerships/partnerships-screen.tsx';
import { SettingsScreen } from './views/settings/settings-screen.tsx';
import { TableScreen } from './views/table/table-screen.tsx';
import { Waiting } from './widgets/waiting.tsx';

/** The screens that exist, in the order of the rail. */
const screens: Readonly<Partial<Record<Screen, ComponentType>>> = {
  home: HomeScreen,
  explorer: withGraph(ExplorerScreen),
  table: withGraph(TableScreen),
  map: withGraph(MapScreen),
  partnerships: withGraph(PartnershipsScreen),
  diagnosis: DiagnosisScreen,
  committee: CommitteeScreen,
  import: ImportScreen,
  duplicates: DuplicatesScreen,
  settings: SettingsScreen,
};

/** Sentences that the host wrote are asked again in the new language. */
const useAnswersInLanguage = (i18n: I18n): void => {
  const client = useQueryClient();
  useEffect(() => {
    const ask = () =>
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.state' });
    i18n.on('languageChanged', ask);
    return () => i18n.off('languageChanged', ask);
  }, [i18n, client]);
};

/** Motion, contrast and size of the text, as the settings and the system ask. */
const useComfort = (settings: Settings | undefined): void => {
  const asked = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false });
  const contrast = asked || settings?.highContrast ? 'more' : 'usual';
  const size = settings?.textSize ?? 100;
  useEffect(() => {
    const page = document.documentElement;
    page.toggleAttribute('data-reduce-motion', settings?.reduceMotion ?? false);
    page.setAttribute('data-contrast', contrast);
    // Every size is in rem: all of the window grows with the text.
    page.style.fontSize = size === 100 ? '' : `${size}%`;
  }, [settings, contrast, size]);
};

/** Applies the settings to the page, then shows the window. */
const Window = ({ i18n }: { i18n: I18n }) => {
  const state = useOperation('app.state', {});
  const settings = state.data?.settings;
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const scheme = !settings || settings.theme === 'system' ? system : settings.theme;
  useAnswersInLanguage(i18n);
  const language = settings?.language;
  useEffect(() => {
    if (language && language !== i18n.language) void i18n.changeLanguage(language);
  }, [language, i18n]);
  useComfort(settings);
  return (
    <Themed scheme={scheme}>
      <AreaBoundary>
        {state.data && (
          <DraftProvider>
            <Frame app={state.data} screens={screens} card={CardPanel} />
          </DraftProvider>
        )}
      </AreaBoundary>
      {state.error && !state.data && <StartFailure error={state.error} retry={() => void state.refetch()} />}
      {state.isPending && <Waiting />}
    </Themed>
  );
};

const Themed = ({ scheme, children }: { scheme: 'light' | 'dark'; children: ReactNode }) => (
  <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} forceColorScheme={scheme}>
    <Notifications position="bottom-center" limit={4} data-region />
    {children}
  </MantineProvider>
);

const useDocumentLanguage = (i18n: I18n): void => {
  useEffect(() => {
    const apply = (lang: string) => document.documentElement.setAttribute('lang', lang);
    apply(i18n.language);
    i18n.on('languageChanged', apply);
    return () => i18n.off('languageChanged', apply);
  }, [i18n]);
};

export const App = ({ backend, i18n }: { backend: Backend; i18n: I18n }) => {
  useDocumentLanguage(i18n);
  return (
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <BackendProvider backend={backend}>
          <WorkspaceProvider>
            <WizardProvider>
              <Window i18n={i18n} />
            </WizardProvider>
          </WorkspaceProvider>
        </BackendProvider>
      </I18nextProvider>
    </StrictMode>
  );
};
