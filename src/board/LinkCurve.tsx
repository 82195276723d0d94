/** A link on the board. Its course is computed once per change and shared with the motion canvas. */
import { type EdgeProps, useStore } from '@xyflow/react';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { flags } from '../../simulations/protocol.ts';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { setCourse } from './courses.ts';
import { courseOf, linkCubic, loopCubic, middleOf, pathOf } from './geometry.ts';
import { signInLink } from './live.ts';
import type { LinkEdge } from './nodes.ts';

export const LinkCurve = memo(function LinkCurve(props: EdgeProps<LinkEdge>) {
  const { id, source, target, sourceX, sourceY, targetX, targetY, selected, data } = props;
  const isLoop = source === target;
  const height = useStore((state) =>
    isLoop ? (state.nodeLookup.get(source)?.measured.height ?? 0) : 0,
  );
  const lane = data?.lane ?? 0;
  const course = useMemo(() => {
    const ends = { sourceX, sourceY, targetX, targetY };
    return courseOf(isLoop ? loopCubic(ends, lane, height) : linkCubic(ends, lane));
  }, [isLoop, sourceX, sourceY, targetX, targetY, lane, height]);
  useLayoutEffect(() => setCourse(id, course), [id, course]);
  const group = useLive(id, source, target, data?.link.label);
  const path = pathOf(course.cubic);
  const { x, y, angle } = middleOf(course);
  return (
    <g ref={group} className="link" data-moves={data?.moves} data-selected={selected || undefined}>
      <path className="link-hit" d={path} />
      <path className="link-line" d={path} />
      <path
        className="link-arrow"
        d="M-3.500,-5L3,0L-3.500,5"
        transform={`translate(${x} ${y}) rotate(${(angle * 180) / Math.PI})`}
      />
      <path className="link-cross" d="M-6,-6L6,6M6,-6L-6,6" transform={`translate(${x} ${y})`} />
    </g>
  );
});

/** Signs the link in for frames, and gives its element a name for screen readers. */
function useLive(id: string, source: string, target: string, named: string | undefined) {
  const { t } = useTranslation();
  const group = useRef<SVGGElement>(null);
  const from = useDocument((document) => nameOf(document, source));
  const to = useDocument((document) => nameOf(document, target));
  const cut = t('board.state.cut');
  const ends = t('board.link.label', { from, to });
  const label = named ? `${named}: ${ends}` : ends;
  useLayoutEffect(() => {
    const element = group.current;
    const edge = element?.closest('.react-flow__edge');
    edge?.setAttribute('aria-label', label);
    return signInLink(id, {
      showFlags(now) {
        const isCut = (now & flags.cut) !== 0;
        if (element && isCut !== 'cut' in element.dataset) {
          if (isCut) element.dataset.cut = '';
          else delete element.dataset.cut;
        }
        edge?.setAttribute('aria-label', isCut ? `${label}, ${cut}` : label);
      },
    });
  }, [id, label, cut]);
  return group;
}

function nameOf({ scenario }: ReturnType<typeof useDocument.getState>, id: string): string {
  return scenario.components.find((component) => component.id === id)?.label ?? id;
}
