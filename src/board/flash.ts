/** Draws the eye to a component or link for a moment. */
import './flash.css';

const forMs = 1200;

export function flash(id: string): void {
  const escaped = CSS.escape(id);
  const element =
    document.querySelector<HTMLElement>(
      `.react-flow__node[data-id="${escaped}"] :is(.card, .note, .frame)`,
    ) ?? document.querySelector<SVGElement>(`.react-flow__edge[data-id="${escaped}"] .link`);
  if (!element) return;
  delete element.dataset.flash;
  // The animation begins anew only if the page has been without it in between.
  element.getBoundingClientRect();
  element.dataset.flash = '';
  setTimeout(() => {
    delete element.dataset.flash;
  }, forMs);
}
