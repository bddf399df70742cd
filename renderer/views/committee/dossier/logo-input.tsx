import { Button, FileButton, Input } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierChoice } from '../../../state/committee-state.ts';
import classes from './dossier.module.css';
import { LOGO_TYPES, type ReadLogo, readLogo } from './read-logo.ts';

interface Props {
  readonly logo: DossierChoice['logo'];
  readonly choose: (logo: DossierChoice['logo']) => void;
}

/** The picture of the cover: chosen, seen, taken away. */
export const LogoInput = ({ logo, choose }: Props) => {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<ReadLogo['refusal']>(null);
  const take = async (file: File | null) => {
    if (!file) return;
    const read = await readLogo(file);
    setRefusal(read.refusal);
    if (read.refusal === null) choose({ name: file.name, mediaType: read.mediaType, base64: read.base64 });
  };
  return (
    <Input.Wrapper
      label={t('committee.dossier.logo')}
      labelElement="div"
      description={t('committee.dossier.logoHint')}
      error={refusal && t(`committee.dossier.${refusal}`)}
    >
      <div className={classes.logo}>
        {logo && <img alt={logo.name} src={`data:${logo.mediaType};base64,${logo.base64}`} />}
        <FileButton accept={LOGO_TYPES.join(',')} onChange={(file) => void take(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t(logo ? 'committee.dossier.logoChange' : 'committee.dossier.logoChoose')}
            </Button>
          )}
        </FileButton>
        {logo && (
          <Button variant="subtle" onClick={() => choose(null)}>
            {t('committee.dossier.logoRemove')}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
};
