import type { Listener } from '../../contract/events.ts';
import { type BackupParts, composeBackups } from './backups/compose-backups.ts';
import { logKeeper } from './backups/quarantine.ts';
import type { HomeNotices } from './home-notices.ts';
import { createPlaces, type Places, type PlacesNeeds } from './places/places.ts';
import { createFollowedEdits, type FollowedEdits } from './recovery/followed-edits.ts';
import { createSession, type SessionNeeds } from './session.ts';

interface Needs extends Pick<PlacesNeeds, 'host' | 'home' | 'clock' | 'newId' | 'files' | 'lang'> {
  readonly author: SessionNeeds['author'];
  readonly notices: HomeNotices;
  readonly events: { readonly emit: Listener; readonly subscribe: (listener: Listener) => unknown };
}

/** The project that is open, and what watches over it. */
interface SessionParts extends BackupParts {
  readonly session: ReturnType<typeof createSession>;
  readonly places: Places;
}

/** What becomes of an open file that is not at its place any more, of its log and of its last edits. */
const whenGone = (
  places: Places,
  edits: () => FollowedEdits,
  { home, clock }: Needs,
): Pick<SessionNeeds, 'rescue' | 'whenLost'> => ({
  rescue: () => places.rescue(),
  whenLost: { keepLog: logKeeper(home, clock), keepEdits: () => edits().keep() },
});

export const composeSession = (needs: Needs): SessionParts => {
  const { events, notices, author, ...own } = needs;
  const { host, home, clock, newId } = own;
  const { emit } = events;
  const places = createPlaces({
    ...{ ...own, emit },
    session: () => session,
    edits: () => edits,
    backups: () => parts.backups,
  });
  const session = createSession({ clock, newId, author, emit, ...whenGone(places, () => edits, needs) });
  const edits = createFollowedEdits({ host, home, clock, session }, () => parts.backups);
  // Before those who make backups hear of an edit: what they cover is told after.
  events.subscribe(edits.hear);
  const parts = composeBackups({ host, home, clock, newId, session, notices }, events);
  return { session, places, ...parts };
};
