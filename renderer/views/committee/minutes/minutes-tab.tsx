import { DecisionsPanel } from '../../partnerships/decisions-panel.tsx';
import shared from '../committee.module.css';

/** « Relevé de décisions »: what the committee decided, edited in place and handed out. */
export const MinutesTab = () => (
  <div className={shared.minutes}>
    <DecisionsPanel />
  </div>
);
