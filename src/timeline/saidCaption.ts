import { type Caption, captionText } from '../../simulations/captions.ts';

/** A caption as one text, the number of its step in front. */
export function saidCaption(caption: Caption): string {
  const text = captionText(caption);
  return caption.step === undefined ? text : `${caption.step} ${text}`;
}
