import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';

/** What Explorer draws of the view: the graph, or who funds what. */
export const PictureSwitch = () => {
  const { t } = useTranslation();
  const act = useActions();
  const picture = useWorkspace((state) => state.view.picture);
  return (
    <SegmentedControl
      size="sm"
      aria-label={t('funding.picture.label')}
      value={picture}
      onChange={(value) => act.changeView({ picture: value === 'funding' ? 'funding' : 'graph' })}
      data={[
        { value: 'graph', label: t('funding.picture.graph') },
        { value: 'funding', label: t('funding.picture.funding') },
      ]}
    />
  );
};
