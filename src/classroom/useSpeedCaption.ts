/** What can be read off two machines at speed, in a sentence. */
import { type Translate, useTranslation } from '../i18n/index.ts';
import { microseconds } from './numerals.ts';
import type { Said } from './sentences.ts';
import type { Pace } from './speed.ts';
import { usePaces } from './usePaces.ts';

/** Closer than this they move about the same. */
const same = 0.15;

export function useSpeedCaption(): Said {
  const { t, language } = useTranslation();
  const paces = usePaces();
  const [a, b] = paces;
  const running = { sentence: t('classroom.atSpeed'), more: '' };
  if (!a) return running;
  const more = [t('classroom.speed.how'), ...heldUp(paces, t)].join(language === 'en' ? ' ' : '');
  if (!b || !(a.bytesPerSecond > 0) || !(b.bytesPerSecond > 0)) return { ...running, more };
  const ratio = b.bytesPerSecond / a.bytesPerSecond;
  const names = { a: a.name, b: b.name };
  const cost = { ...names, costA: microseconds(a.msPerMiB), costB: microseconds(b.msPerMiB) };
  if (Math.abs(ratio - 1) < same) return { sentence: t('classroom.speed.same', cost), more };
  const times = ratio > 1 ? ratio : 1 / ratio;
  const values = ratio > 1 ? names : { a: names.b, b: names.a };
  return { sentence: t('classroom.speed.more', { ...values, times: times.toFixed(1) }), more };
}

/** One sentence where the same thing holds up all of them. */
function heldUp(paces: readonly Pace[], t: Translate): readonly string[] {
  const known = paces.filter(({ bottleneck }) => bottleneck !== null);
  const [first] = known;
  const isSame = known.every(
    ({ bottleneck, behind }) => bottleneck === first?.bottleneck && behind === first.behind,
  );
  const all = t('classroom.speed.all');
  if (first && known.length > 1 && isSame) return [oneHeldUp({ ...first, name: all }, t)];
  return known.map((pace) => oneHeldUp(pace, t));
}

function oneHeldUp({ name, bottleneck, behind }: Pace, t: Translate): string {
  if (!bottleneck) return t('classroom.speed.free', { name });
  if (behind === '') return t('classroom.speed.held', { name, by: bottleneck });
  return t('classroom.speed.waiting', { name, by: bottleneck, behind });
}
