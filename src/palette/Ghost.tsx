import { createPortal } from 'react-dom';
import { definitions } from '../../simulations/components/index.ts';
import { strings } from '../../simulations/components/strings.ts';
import { useWords } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useCarried } from './useDragging.ts';

/** The card that follows the pointer while a kind is dragged. */
export function Ghost() {
  const carried = useCarried((state) => state.carried);
  const words = useWords();
  if (!carried) return null;
  return createPortal(
    <div
      className="palette-ghost"
      data-fits={carried.fits || undefined}
      style={{ transform: `translate(${carried.x}px, ${carried.y}px)` }}
    >
      <Icon path={definitions[carried.kind].icon} size={18} />
      <b>{words(strings[carried.kind].name)}</b>
    </div>,
    document.body,
  );
}
