import {
  type FrameTint,
  frameTints,
  type ScenarioFrame,
} from '../../../simulations/scenarios/types.ts';
import { useTranslation } from '../../i18n/index.ts';
import { setTint } from '../../stores/document.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';

/** The tints of frames, side by side in a menu. */
export function Tints({ frame }: { readonly frame: ScenarioFrame }) {
  const { t } = useTranslation();
  return (
    <div className="board-menu-row">
      {frameTints.map((tint) => (
        <Tooltip key={tint} text={t(`board.tint.${tint}`)}>
          <button
            type="button"
            role="menuitemradio"
            aria-label={t(`board.tint.${tint}`)}
            aria-checked={(frame.tint ?? 'neutral') === tint}
            onClick={(event) => {
              event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
              setTint(frame.id, tint);
            }}
          >
            <Swatch tint={tint} />
          </button>
        </Tooltip>
      ))}
    </div>
  );
}

export function Swatch({ tint }: { readonly tint: FrameTint }) {
  return (
    <i
      className="tint-swatch"
      style={{
        background: `var(--frame-${tint}-line)`,
        borderColor: `var(--frame-${tint}-ink)`,
      }}
    />
  );
}
