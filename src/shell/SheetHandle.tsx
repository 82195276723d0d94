/** The bar at the top of a sheet: drag it, or use the arrow keys, to make the sheet higher or lower. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { type Panel, useView } from '../stores/view.ts';
import styles from './SheetHandle.module.css';
import { nextShare, restingShare, setShare, snaps, useSheets } from './sheets.ts';

interface Drag {
  readonly pointer: number;
  readonly y: number;
  readonly height: number;
  lastY: number;
  lastAt: number;
  /** Upwards, in pixels a millisecond. */
  speed: number;
}

export function SheetHandle({ panel }: { readonly panel: Panel }) {
  const { t } = useTranslation();
  const share = useSheets((sheets) => sheets.shares[panel]);
  const drag = useRef<Drag | null>(null);
  const rest = (next: number | null) => {
    if (next === null) useView.getState().setPanel(panel, false);
    else setShare(panel, next);
  };
  const down = (event: PointerEvent<HTMLElement>) => {
    const sheet = event.currentTarget.parentElement;
    if (!sheet) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { clientY: y, timeStamp } = event;
    const height = sheet.offsetHeight;
    drag.current = { pointer: event.pointerId, y, height, lastY: y, lastAt: timeStamp, speed: 0 };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (!now || event.pointerId !== now.pointer) return;
    const passed = event.timeStamp - now.lastAt;
    if (passed > 0) now.speed = (now.lastY - event.clientY) / passed;
    now.lastY = event.clientY;
    now.lastAt = event.timeStamp;
    const height = now.height + now.y - event.clientY;
    setShare(panel, Math.max(0.05, Math.min(snaps[snaps.length - 1], height / innerHeight)));
  };
  const up = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    drag.current = null;
    if (!now || event.pointerId !== now.pointer || event.clientY === now.y) return;
    // A hand that has rested throws nothing.
    const speed = event.timeStamp - now.lastAt > 80 ? 0 : now.speed / innerHeight;
    rest(restingShare((now.height + now.y - event.clientY) / innerHeight, speed));
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    const height = event.currentTarget.parentElement?.offsetHeight ?? 0;
    rest(nextShare(share ?? height / innerHeight, event.key === 'ArrowUp' ? 1 : -1));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved is a separator with a value
    <div
      className={styles.handle}
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('shell.sheetHeight')}
      aria-valuenow={Math.round((share ?? snaps[1]) * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      tabIndex={0}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={press}
    />
  );
}
