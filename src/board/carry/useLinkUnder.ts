import { useEffect } from 'react';
import { type Carried, useCarried } from '../carrying.ts';
import { openBoard } from '../view.ts';
import { linkFor, markLink } from './insertion.ts';

/** While a component is carried over the board: the link that it would be put into. */
export function useLinkUnder({ what, x, y, fits }: Carried): void {
  useEffect(() => {
    const open = openBoard();
    const isComponent = what !== 'frame' && what !== 'note';
    const point = fits && isComponent && open?.flow.screenToFlowPosition({ x, y });
    const link = point ? linkFor(what, point.x, point.y) : null;
    markLink(link);
    const { carried } = useCarried.getState();
    if (carried && carried.link !== link) useCarried.setState({ carried: { ...carried, link } });
  }, [what, x, y, fits]);
  useEffect(() => () => markLink(null), []);
}
