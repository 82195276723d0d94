/**
 * Crashed, slowed, unconnected: written onto the card when they change, without React. Saturation is
 * drawn by the hatched bar and only spoken here.
 */
import { flags } from '../../simulations/protocol.ts';
import type { useTranslation } from '../i18n/index.ts';
import { waitText } from './faces/numbers.ts';
import type { CardState } from './live.ts';

type Translate = ReturnType<typeof useTranslation>['t'];

export function cardState(root: HTMLElement, t: Translate) {
  const crashed = root.querySelector('[data-tag="crashed"]');
  const slowed = root.querySelector('[data-tag="slowed"]');
  const spokenSaturated = t('board.state.saturated');
  let spoken = '';
  return {
    show({ flags: now, slowFactor, backIn }: CardState): void {
      const isCrashed = (now & flags.crashed) !== 0;
      const isSlowed = (now & flags.slowed) !== 0 && !isCrashed;
      const isUnconnected = (now & flags.unconnected) !== 0;
      set(root, 'crashed', isCrashed);
      set(root, 'slowed', isSlowed);
      set(root, 'unconnected', isUnconnected && !isCrashed);
      const crashText = !isCrashed
        ? ''
        : backIn > 0
          ? t('board.state.crashedFor', { time: waitText(backIn) })
          : t('board.state.crashed');
      const slowText = isSlowed ? t('board.state.slowed', { factor: rounded(slowFactor) }) : '';
      write(crashed, crashText);
      write(slowed, slowText);
      const isSaturated = (now & flags.saturated) !== 0 && !isCrashed;
      spoken = [
        crashText,
        slowText,
        isSaturated ? spokenSaturated : '',
        isUnconnected ? t('board.state.unconnected') : '',
      ]
        .filter((part) => part !== '')
        .join(', ');
    },
    text: () => spoken,
  };
}

function set(root: HTMLElement, name: string, on: boolean): void {
  if (on === name in root.dataset) return;
  if (on) root.dataset[name] = '';
  else delete root.dataset[name];
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function rounded(factor: number): string {
  return String(Math.round(factor * 10) / 10);
}
