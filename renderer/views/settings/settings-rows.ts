import type { ComponentType } from 'react';
import type { TextKey } from '../../i18n/i18n.ts';
import type { SettingsSection } from '../../state/settings-place.ts';
import { RulesRow } from '../partnerships/settings/rules-row.tsx';
import { WeightsRow } from '../partnerships/settings/weights-row.tsx';
import { DataRow, HelpLinksRow, ReliabilityRow } from './about/data-row.tsx';
import { LicencesRow } from './about/licences-row.tsx';
import { VersionRow } from './about/version-row.tsx';
import { HighContrastRow, ListByDefaultRow, SingleKeysRow, StatementRow } from './accessibility-rows.tsx';
import { CheckRow, LimitsRow, LogRow } from './advanced-rows.tsx';
import { BackupListRow } from './backups/list-row.tsx';
import { QuarantineRow } from './backups/quarantine-row.tsx';
import { SecondFolderRow } from './backups/second-folder-row.tsx';
import { StateRow } from './backups/state-row.tsx';
import { AuthorRow, LanguageRow, ReduceMotionRow, TextSizeRow, ThemeRow, TourRow } from './general-rows.tsx';
import { KeysRow } from './keys-row.tsx';
import { DueRow } from './persons/due-row.tsx';
import { ErasuresRow } from './persons/erasures-row.tsx';
import { RegisterRow } from './persons/register-row.tsx';
import { RightsRow } from './persons/rights-row.tsx';
import { KindsRow, ProjectRow } from './project-rows.tsx';

/** One setting: the section where it stands and the words by which it is found. */
export interface SettingsRow {
  readonly id: string;
  readonly section: SettingsSection;
  readonly words: readonly TextKey[];
  /** Heading of what has no label of its own. */
  readonly title?: TextKey;
  readonly Row: ComponentType;
}

const general: readonly SettingsRow[] = [
  { id: 'language', section: 'general', words: ['settings.language'], Row: LanguageRow },
  {
    id: 'theme',
    section: 'general',
    words: ['settings.theme', 'settings.light', 'settings.dark'],
    Row: ThemeRow,
  },
  { id: 'text-size', section: 'general', words: ['settings.textSize'], Row: TextSizeRow },
  { id: 'motion', section: 'general', words: ['settings.reduceMotion'], Row: ReduceMotionRow },
  { id: 'author', section: 'general', words: ['settings.author'], Row: AuthorRow },
  { id: 'tour', section: 'general', words: ['settings.tour'], Row: TourRow },
];

const project: readonly SettingsRow[] = [
  {
    id: 'project',
    section: 'project',
    words: ['settings.project.name', 'settings.project.territory', 'settings.project.rename'],
    Row: ProjectRow,
  },
  {
    id: 'kinds',
    section: 'project',
    words: ['settings.project.kinds', 'settings.project.types'],
    title: 'settings.project.kinds',
    Row: KindsRow,
  },
];

const partnerships: readonly SettingsRow[] = [
  {
    id: 'weights',
    section: 'partnerships',
    words: [
      'partnerships.settings.weights',
      'partnerships.settings.signals',
      'partnerships.settings.readjust',
    ],
    title: 'partnerships.settings.weights',
    Row: WeightsRow,
  },
  {
    id: 'rules',
    section: 'partnerships',
    words: ['partnerships.settings.rules'],
    title: 'partnerships.settings.rules',
    Row: RulesRow,
  },
];

const backups: readonly SettingsRow[] = [
  {
    id: 'backup-state',
    section: 'backups',
    words: ['settings.sections.backups', 'backups.state.now'],
    title: 'backups.state.title',
    Row: StateRow,
  },
  {
    id: 'backup-list',
    section: 'backups',
    words: ['backups.list.title', 'backups.list.restore', 'backups.list.verifyAll'],
    title: 'backups.list.title',
    Row: BackupListRow,
  },
  {
    id: 'second-folder',
    section: 'backups',
    words: ['backups.second.title', 'backups.second.hint'],
    title: 'backups.second.title',
    Row: SecondFolderRow,
  },
  {
    id: 'quarantine',
    section: 'backups',
    words: ['backups.quarantine.title'],
    title: 'backups.quarantine.title',
    Row: QuarantineRow,
  },
];

const persons: readonly SettingsRow[] = [
  {
    id: 'persons-rights',
    section: 'persons',
    words: ['settings.sections.persons', 'persons.rights.title', 'persons.rights.search'],
    title: 'persons.rights.title',
    Row: RightsRow,
  },
  {
    id: 'persons-due',
    section: 'persons',
    words: ['persons.due.title', 'persons.due.toConfirm'],
    title: 'persons.due.title',
    Row: DueRow,
  },
  {
    id: 'persons-register',
    section: 'persons',
    words: ['persons.register.title', 'persons.register.print'],
    title: 'persons.register.title',
    Row: RegisterRow,
  },
  {
    id: 'persons-erasures',
    section: 'persons',
    words: ['persons.erasures.title'],
    title: 'persons.erasures.title',
    Row: ErasuresRow,
  },
];

const keyboard: readonly SettingsRow[] = [
  {
    id: 'single-keys',
    section: 'keyboard',
    words: ['settings.keyboard.singleKeys'],
    Row: SingleKeysRow,
  },
  {
    id: 'keys',
    section: 'keyboard',
    words: ['settings.keyboard.keys', 'settings.keyboard.resetAll'],
    title: 'settings.keyboard.title',
    Row: KeysRow,
  },
];

const accessibility: readonly SettingsRow[] = [
  {
    id: 'list',
    section: 'accessibility',
    words: ['settings.accessibility.listByDefault'],
    Row: ListByDefaultRow,
  },
  {
    id: 'contrast',
    section: 'accessibility',
    words: ['settings.accessibility.highContrast'],
    Row: HighContrastRow,
  },
  {
    id: 'statement',
    section: 'accessibility',
    words: ['settings.accessibility.statement'],
    Row: StatementRow,
  },
];

const advanced: readonly SettingsRow[] = [
  {
    id: 'check',
    section: 'advanced',
    words: ['settings.advanced.checkTitle', 'settings.advanced.check'],
    title: 'settings.advanced.checkTitle',
    Row: CheckRow,
  },
  {
    id: 'limits',
    section: 'advanced',
    words: ['settings.advanced.limits'],
    title: 'settings.advanced.limits',
    Row: LimitsRow,
  },
  {
    id: 'log',
    section: 'advanced',
    words: ['settings.advanced.log'],
    title: 'settings.advanced.log',
    Row: LogRow,
  },
];

const about: readonly SettingsRow[] = [
  { id: 'version', section: 'about', words: ['about.version', 'about.copy'], Row: VersionRow },
  {
    id: 'data',
    section: 'about',
    words: ['about.dataTitle', 'about.territories'],
    title: 'about.dataTitle',
    Row: DataRow,
  },
  {
    id: 'reliability',
    section: 'about',
    words: ['about.reliabilityTitle'],
    title: 'about.reliabilityTitle',
    Row: ReliabilityRow,
  },
  {
    id: 'help',
    section: 'about',
    words: ['about.helpTitle', 'about.helpPages.about', 'about.helpPages.data'],
    title: 'about.helpTitle',
    Row: HelpLinksRow,
  },
  {
    id: 'licences',
    section: 'about',
    words: ['about.licences'],
    title: 'about.licences',
    Row: LicencesRow,
  },
];

/** Every setting, section by section. Later issues add theirs. */
export const settingsRows: readonly SettingsRow[] = [
  ...general,
  ...project,
  ...partnerships,
  ...backups,
  ...persons,
  ...keyboard,
  ...accessibility,
  ...advanced,
  ...about,
];
