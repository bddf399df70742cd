import {
  IconCircleDotted,
  IconDownload,
  IconHighlight,
  IconLine,
  IconPin,
  IconPlus,
  IconRoute,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { CommandTool } from '../explorer/tool.tsx';
import classes from './list-mode.module.css';

/** Neighbourhood hides, path shows the way, highlight fades. */
const SeeingTools = () => {
  const isFocused = useWorkspace((state) => state.view.focus !== null);
  const isLit = useWorkspace((state) => state.view.highlight.length > 0);
  const hasPath = useWorkspace((state) => state.pathFrom !== null);
  return (
    <>
      <CommandTool
        id="explorer.neighbourhood"
        icon={IconCircleDotted}
        label="explorer.toolbar.neighbourhood"
        hint="explorer.toolbar.neighbourhoodHint"
        pressed={isFocused}
      />
      <CommandTool
        id="explorer.path"
        icon={IconRoute}
        label="explorer.toolbar.path"
        hint="explorer.toolbar.pathHint"
        pressed={hasPath}
      />
      <CommandTool
        id="explorer.highlight"
        icon={IconHighlight}
        label="explorer.toolbar.highlight"
        hint="explorer.toolbar.highlightHint"
        pressed={isLit}
      />
    </>
  );
};

/** The tools of the graph that mean something in a list, the same commands under the same words. */
export const ListTools = () => {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label={t('list.tools')} className={classes.toolbar}>
      <CommandTool
        id="explorer.add"
        icon={IconPlus}
        label="explorer.toolbar.add"
        hint="explorer.toolbar.addHint"
      />
      <CommandTool id="explorer.link" icon={IconLine} label="explorer.toolbar.link" hint="list.linkHint" />
      <SeeingTools />
      <CommandTool
        id="explorer.pin"
        icon={IconPin}
        label="explorer.toolbar.pin"
        hint="explorer.toolbar.pinHint"
      />
      <CommandTool
        id="explorer.export"
        icon={IconDownload}
        label="explorer.toolbar.export"
        hint="explorer.toolbar.exportHint"
      />
    </div>
  );
};
