import { useState } from 'react';
import type { DistributionParameter } from '../../../simulations/components/define.ts';
import { parseDistribution } from '../../../simulations/scenarios/quantities.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, MenuItem, MenuLabel } from '../../ui/Menu.tsx';
import { densityPicture } from '../density.ts';
import { templates } from '../templates.ts';
import { DensityPicture } from './DensityPicture.tsx';
import styles from './fields.module.css';
import { TextField, type TextFieldProps } from './TextField.tsx';

interface DistributionFieldProps extends TextFieldProps {
  readonly parameter: DistributionParameter;
}

/** A text, what it looks like, and a menu of the shapes there are. */
export function DistributionField({ parameter, ...props }: DistributionFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.committed);
  const read = parseDistribution(text.trim() === '' ? parameter.default : text, parameter.of);
  // While the text is being mended the picture shows what the run still uses.
  const used = read.ok ? read : parseDistribution(props.committed, parameter.of);
  const distribution = used.ok ? used.value : null;
  const mean = distribution ? densityPicture(distribution).mean : Number.NaN;
  return (
    <div>
      <TextField {...props} steps="any" onText={setText}>
        <Menu
          align="end"
          trigger={
            <button type="button" className={styles.shapes} aria-label={t('inspector.shapes')}>
              <Icon name="chevronDown" size={15} />
            </button>
          }
        >
          <MenuLabel>{t('inspector.shapes')}</MenuLabel>
          {templates(parameter.of, mean).map(({ shape, text: template }) => (
            <MenuItem
              key={shape}
              checked={distribution?.shape === shape}
              note={`${template} · ${t(`inspector.shape.${shape}Help`)}`}
              onSelect={() => {
                const meaning = props.mean(template);
                if (meaning.ok && distribution?.shape !== shape) props.commit(meaning.raw);
              }}
            >
              {t(`inspector.shape.${shape}`)}
            </MenuItem>
          ))}
        </Menu>
      </TextField>
      {distribution && (
        <DensityPicture
          distribution={distribution}
          of={parameter.of}
          asRate={/\/|\bper\b/i.test(text)}
        />
      )}
    </div>
  );
}
