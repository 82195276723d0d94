import { useReactFlow, useStore } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { IconButton } from '../ui/Button.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useGesture } from './states.ts';
import { fitOptions, glide } from './view.ts';

export const ZoomControls = memo(function ZoomControls() {
  const { t } = useTranslation();
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow();
  const isMarquee = useGesture((gesture) => gesture.marquee);
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className="board-zoom" role="toolbar" aria-label={`${percent} %`}>
      <IconButton
        icon="marquee"
        label={t('board.marquee')}
        shortcut="S"
        pressed={isMarquee}
        onClick={() => useGesture.setState({ marquee: !isMarquee })}
      />
      <IconButton icon="minus" label={t('board.zoom.out')} onClick={() => zoomOut(glide())} />
      <Tooltip text={t('board.zoom.reset')}>
        <button type="button" className="board-percent" onClick={() => zoomTo(1, glide())}>
          {percent} %
        </button>
      </Tooltip>
      <IconButton icon="plus" label={t('board.zoom.in')} onClick={() => zoomIn(glide())} />
      <IconButton
        icon="fit"
        label={t('board.zoom.fit')}
        onClick={() => fitView({ ...fitOptions, ...glide() })}
      />
    </div>
  );
});
