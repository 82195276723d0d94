/** What a scrolled box shows of what is in it, and how wide it is. */
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Bands start at multiples of this, so that scrolling draws anew only now and then. */
const bandStep = 512;

export interface Shown {
  readonly band: readonly [top: number, bottom: number];
  readonly width: number;
  readonly height: number;
}

export function useShown(box: RefObject<HTMLElement | null>): Shown {
  const [shown, setShown] = useState<Shown>({ band: [0, 1536], width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const { scrollTop, clientHeight: height, clientWidth: width } = element;
      const top = Math.max(0, Math.floor(scrollTop / bandStep) - 1) * bandStep;
      const bottom = Math.ceil((scrollTop + height) / bandStep + 1) * bandStep;
      setShown((now) => {
        const isSame =
          now.band[0] === top &&
          now.band[1] === bottom &&
          now.width === width &&
          now.height === height;
        return isSame ? now : { band: [top, bottom], width, height };
      });
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return shown;
}
