/** The board leaves the lab: as a picture, as numbers, as text. */
import { useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './exporting.module.css';
import { useBoardAtMoment } from './moment.ts';
import { NumbersPart } from './NumbersPart.tsx';
import { PicturePart } from './PicturePart.tsx';
import { TextPart } from './TextPart.tsx';

type What = 'picture' | 'numbers' | 'text';

export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTranslation();
  const [what, setWhat] = useState<What>('picture');
  const board = useBoardAtMoment(language);
  return (
    <Dialog onClose={onClose} title={t('exporting.title')} description={t('exporting.note')}>
      <div className={styles.parts}>
        <SegmentedControl
          label={t('exporting.what')}
          value={what}
          options={[
            { value: 'picture', label: t('exporting.picture') },
            { value: 'numbers', label: t('exporting.numbers') },
            { value: 'text', label: t('exporting.text') },
          ]}
          onChange={setWhat}
          className={styles.what ?? ''}
        />
        {what === 'picture' && <PicturePart board={board} />}
        {what === 'numbers' && <NumbersPart board={board} />}
        {what === 'text' && <TextPart board={board} />}
      </div>
    </Dialog>
  );
}
