import type { ChangeMark } from '../../shared/domain/comparison/comparison.ts';
import { DOSSIER_SECTIONS, type DossierSection } from '../../shared/domain/dossier/sections.ts';
import type { EntityId } from '../../shared/domain/entity.ts';

export const COMMITTEE_TABS = ['snapshots', 'comparison', 'dossier', 'decisions'] as const;
export type CommitteeTab = (typeof COMMITTEE_TABS)[number];

/** What a dossier is made of, as it is being chosen. */
export interface DossierChoice {
  /** Id of a snapshot; null: the latest. */
  readonly snapshot: string | null;
  /** `null`: the one before it; `none`: no comparison. */
  readonly compare: string | null;
  readonly subject: EntityId | null;
  readonly title: string;
  readonly subtitle: string;
  readonly size: 'a4' | 'a3';
  readonly colours: 'colour' | 'grey';
  /** Null: that of the window. */
  readonly language: 'fr' | 'en' | null;
  readonly sections: readonly DossierSection[];
  readonly audience: 'internal' | 'committee' | 'public';
  readonly logo: { readonly name: string; readonly mediaType: string; readonly base64: string } | null;
}

/** Where one is in Comité; nothing of it is data of the project. */
export interface CommitteePlace {
  readonly tab: CommitteeTab;
  /** The two states that are compared: ids of snapshots, or `now`; null: chosen by what there is. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of what changed, only what is in this territory. */
  readonly territory: EntityId | null;
  readonly mark: ChangeMark | null;
  readonly dossier: DossierChoice;
}

export const startCommittee: CommitteePlace = {
  tab: 'snapshots',
  before: null,
  after: null,
  territory: null,
  mark: null,
  dossier: {
    snapshot: null,
    compare: null,
    subject: null,
    title: '',
    subtitle: '',
    size: 'a4',
    colours: 'colour',
    language: null,
    sections: DOSSIER_SECTIONS,
    audience: 'committee',
    logo: null,
  },
};
