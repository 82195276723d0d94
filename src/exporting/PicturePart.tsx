/** The picture as it will be saved, and the ways to save it. */
import { useEffect, useMemo, useRef, useState } from 'react';
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
import { type Palette, type PictureTheme, paletteOf } from './picture/palette.ts';
import type { Picture } from './picture/shapes.ts';
import { drawPicture, pngScale, toPng } from './picture/toPng.ts';
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
  const preview = usePreview(picture, palette);
  const scale = pngScale(picture, pixelsPerUnit);
  const saveSvg = async () => {
    const svg = toSvg(picture, palette, await fontAddress());
    download(board.title, '.svg', svg, 'image/svg+xml');
  };
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
        <canvas
          ref={preview}
          role="img"
          aria-label={t('exporting.preview', { name: board.title })}
        />
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
        <Button look="primary" icon="vector" onClick={() => void saveSvg()}>
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

/** As wide as a dialog ever is. */
const previewWidth = 840;

/** Drawn as the file is; the policy of the page would not let a picture bring letters of its own. */
function usePreview(picture: Picture, palette: Palette) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const scale = Math.min(1, previewWidth / picture.width) * (devicePixelRatio || 1);
    if (canvas.current) void drawPicture(canvas.current, picture, palette, scale);
  }, [picture, palette]);
  return canvas;
}
