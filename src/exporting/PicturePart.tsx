/** The picture as it will be saved, and the ways to save it. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { shownTheme } from '../shell/theme.ts';
import { useView } from '../stores/view.ts';
import { Button } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { download } from './download.ts';
import styles from './exporting.module.css';
import { fontAddress } from './font.ts';
import { measured } from './measured.ts';
import { type BoardAtMoment, boardPicture } from './picture/boardPicture.ts';
import { type PictureTheme, paletteOf } from './picture/palette.ts';
import { pngScale, toPng } from './picture/toPng.ts';
import { toSvg } from './picture/toSvg.ts';

/** A poster's worth. */
const pixelsPerUnit = 3;

export function PicturePart({ board }: { readonly board: BoardAtMoment }) {
  const { t, language } = useTranslation();
  const [theme, setTheme] = useState<PictureTheme>(themeNow);
  const [problem, setProblem] = useState<string | null>(null);
  const picture = useMemo(
    () => boardPicture(board, { language, measure: measured() }),
    [board, language],
  );
  const palette = useMemo(() => paletteOf(theme, document.styleSheets), [theme]);
  const font = useFont();
  const svg = useMemo(
    () => (font === undefined ? null : toSvg(picture, palette, font)),
    [picture, palette, font],
  );
  const preview = useAddressOf(svg);
  const scale = pngScale(picture, pixelsPerUnit);
  const savePng = async () => {
    setProblem(null);
    try {
      download(board.title, '.png', await toPng(picture, palette, pixelsPerUnit), 'image/png');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setProblem(t('exporting.failed', { reason }));
    }
  };
  return (
    <>
      <div className={styles.frame}>
        {preview && <img src={preview} alt={t('exporting.preview', { name: board.title })} />}
      </div>
      <div className={styles.line}>
        <SegmentedControl
          label={t('shell.theme')}
          value={theme}
          options={[
            { value: 'light', label: t('shell.light') },
            { value: 'dark', label: t('shell.dark') },
          ]}
          onChange={setTheme}
        />
        <span className={styles.faint}>
          {t('exporting.size', {
            width: Math.round(picture.width * scale),
            height: Math.round(picture.height * scale),
          })}
        </span>
      </div>
      <p className={styles.note}>{t('exporting.pictureNote')}</p>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button icon="image" onClick={() => void savePng()}>
          {t('exporting.png')}
        </Button>
        <Button
          look="primary"
          icon="vector"
          disabled={svg === null}
          onClick={() => svg && download(board.title, '.svg', svg, 'image/svg+xml')}
        >
          {t('exporting.svg')}
        </Button>
      </div>
    </>
  );
}

function themeNow(): PictureTheme {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return shownTheme(useView.getState().theme, isDark);
}

/** Undefined until it is known whether there is one. */
function useFont(): string | null | undefined {
  const [font, setFont] = useState<string | null | undefined>();
  useEffect(() => {
    void fontAddress().then(setFont);
  }, []);
  return font;
}

function useAddressOf(svg: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (svg === null) return;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address;
}
