/**
 * What stands behind the `#` of the page's address: what to open, and how to show it.
 *
 *   #t2.AAAA…&lang=zh&hide=palette,metrics&lock=worker.concurrency,orders&speed=0.5
 *   #example=retry-storm&readonly    #lesson=queue-backpressure    #board=b-1f3    #home
 *   #theme=dark&projector            (the board that would be open anyway)
 *
 * Nothing here touches the page. What is not understood is left out and told in words; the rest
 * holds all the same.
 */

import { unknown } from '../../simulations/scenarios/nearest.ts';
import { problem, shorten, show } from '../../simulations/scenarios/result.ts';
import { isId } from '../../simulations/scenarios/topology.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';
import { maxSpeed, minSpeed } from '../engine/speed.ts';
import type { Language, Panel, Theme } from '../stores/view.ts';

export type Content =
  | { readonly is: 'nothing' }
  /** `t1.…` or `t2.…`, for `readLink`: a scenario or a lesson. */
  | { readonly is: 'packed'; readonly pack: string }
  | { readonly is: 'home' }
  | { readonly is: 'example' | 'lesson' | 'board'; readonly id: string };

/** What a teacher sets. What is not there is as the reader has it. */
export interface Switches {
  readonly language?: Language;
  readonly theme?: Theme;
  /** Panels that are put away, without a button to bring them back. */
  readonly hide?: readonly Panel[];
  readonly readOnly?: true;
  /** `worker.concurrency`, `worker` for all of one component or link, or `all`. */
  readonly lock?: readonly string[];
  /** Whether it plays when it opens; left out, a board does and a moment of a run does not. */
  readonly autoplay?: boolean;
  /** Simulated ms per ms on the wall; Infinity is as fast as it goes. */
  readonly speed?: number;
  readonly embed?: true;
  readonly projector?: true;
  /** The board large, step by step. */
  readonly classroom?: true;
}

export interface Address {
  readonly content: Content;
  readonly switches: Switches;
  /** What was not understood; `place` is the name of the switch. */
  readonly problems: readonly Problem[];
}

export const panels = ['palette', 'inspector', 'metrics'] as const satisfies readonly Panel[];
const languages = ['en', 'zh'] as const satisfies readonly Language[];
const themes = ['light', 'dark', 'system'] as const satisfies readonly Theme[];
const fastest = 'fastest';
const heads = ['example', 'lesson', 'board'] as const;

interface Read {
  readonly set?: Switches;
  readonly problem?: Problem;
}
/** Takes what stands behind the `=`, null without one, and what has been set so far. */
type Reader = (text: string | null, before: Switches) => Read;

const readers: Readonly<Record<string, Reader>> = {
  lang: (text) => choice('lang', text, languages, (language) => ({ language })),
  theme: (text) => choice('theme', text, themes, (theme) => ({ theme })),
  hide: readPanels,
  readonly: (text) => flag('readonly', text, { readOnly: true }),
  lock: readLocks,
  autoplay: (text) => flag('autoplay', text, { autoplay: true }, { autoplay: false }),
  speed: readSpeed,
  embed: (text) => flag('embed', text, { embed: true }),
  projector: (text) => flag('projector', text, { projector: true }),
  classroom: (text) => flag('classroom', text, { classroom: true }),
};

/** What the address of the page asks for. Takes any text, with or without the `#`. */
export function parseAddress(fragment: string): Address {
  const parts = tidy(fragment).split('&').filter(Boolean);
  const problems: Problem[] = [];
  let switches: Switches = {};
  let content: Content = { is: 'nothing' };
  for (const [place, part] of parts.entries()) {
    const [name, text] = nameAndText(part);
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const head = place === 0 && !read ? headOf(name, text, part) : null;
    if (head) content = head;
    const found = head ? {} : (read?.(text, switches) ?? unknownPart(name, text, parts.length));
    switches = { ...switches, ...found.set };
    if (found.problem) problems.push(found.problem);
  }
  return { content, switches, problems };
}

/** The fragment that says so, with its `#`; '' when there is nothing to say. */
export function writeAddress(content: Content, switches: Switches = {}): string {
  const parts = [writtenContent(content), ...writtenSwitches(switches)].filter(Boolean);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

// --- Reading ------------------------------------------------------------------------------------

/** Names that programs hang on to every link they pass on. */
const foreign = /^(utm_\w+|[a-z]{2,8}clid|igshid|mc_[ce]id|_hs\w+)$/;
const heldBack = /[.,;:!?)\]}>"'’”»。，；：！？）】》」』…]+$/u;

/** Mail programs break long lines, write `&amp;`, and take a full stop for part of the link. */
function tidy(fragment: string): string {
  const text = fragment
    .replace(/^#/, '')
    .replaceAll(/\s|%20|%0[9ad]/gi, '')
    .replaceAll('&amp;', '&');
  return /[&=]/.test(text) ? decoded(text).replace(heldBack, '') : text;
}

/** As written, where it is not encoded as it should be. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function nameAndText(part: string): readonly [name: string, text: string | null] {
  const at = part.indexOf('=');
  return at < 0
    ? [part.toLowerCase(), null]
    : [part.slice(0, at).toLowerCase(), part.slice(at + 1)];
}

function headOf(name: string, text: string | null, part: string): Content | null {
  if (/^t\d/.test(part)) return { is: 'packed', pack: part };
  if (name === 'home' && text === null) return { is: 'home' };
  const head = heads.find((one) => one === name);
  return head && text !== null && isId(text) ? { is: head, id: text } : null;
}

function unknownPart(name: string, text: string | null, count: number): Read {
  if (foreign.test(name)) return {};
  const head = heads.find((one) => one === name);
  if (head) return { problem: problem(head, 'badId', { culprit: show(text ?? '') }) };
  if (count === 1 && text === null) {
    // `#top` is an anchor of the page, or somebody's own business; anything else was to be a link.
    return /^[\w-]{0,40}$/.test(name) ? {} : { problem: problem('', 'linkHasNoBoard', {}) };
  }
  const known = [...Object.keys(readers), ...heads, 'home'];
  const key = show(shorten(name, 40));
  return { problem: problem('', 'unknownKey', { key, ...unknown(name, known) }) };
}

function choice<T extends string>(
  place: string,
  text: string | null,
  choices: readonly T[],
  set: (chosen: T) => Switches,
): Read {
  const chosen = choices.find((one) => one === text?.toLowerCase());
  return chosen === undefined ? notOneOf(place, text, choices) : { set: set(chosen) };
}

function notOneOf(place: string, text: string | null, choices: readonly string[]): Read {
  const values = { culprit: show(text ?? ''), ...unknown(text ?? '', choices) };
  return { problem: problem(place, 'notAChoice', values) };
}

const yes = ['yes', 'true', 'on', '1'];
const no = ['no', 'false', 'off', '0'];

/** The name alone means yes. */
function flag(place: string, text: string | null, on: Switches, off: Switches = {}): Read {
  const word = text?.toLowerCase() ?? 'yes';
  if (yes.includes(word)) return { set: on };
  return no.includes(word) ? { set: off } : notOneOf(place, text, ['yes', 'no']);
}

function readPanels(text: string | null, { hide: before = [] }: Switches): Read {
  const names = listOf(text?.toLowerCase());
  const odd = names.find((name) => !panels.some((panel) => panel === name));
  const hide = panels.filter((panel) => names.includes(panel) || before.includes(panel));
  const set = hide.length > 0 ? { hide } : {};
  return odd === undefined && names.length > 0
    ? { set }
    : { set, ...notOneOf('hide', odd ?? text, panels) };
}

function readLocks(text: string | null, { lock: before = [] }: Switches): Read {
  const names = listOf(text);
  const isName = (name: string) => name.split('.').length <= 2 && name.split('.').every(isId);
  const odd = names.find((name) => !isName(name));
  const lock = [...new Set([...before, ...names.filter(isName)])];
  const set = lock.length > 0 ? { lock } : {};
  if (odd === undefined && names.length > 0) return { set };
  return { set, problem: problem('lock', 'badId', { culprit: show(odd ?? '') }) };
}

function readSpeed(text: string | null): Read {
  if (text?.toLowerCase() === fastest) return { set: { speed: Number.POSITIVE_INFINITY } };
  // `0.5`, `0.5x` and `0.5×` are all how people write a speed.
  const [, digits] = /^(\d+(?:\.\d+)?|\.\d+)(?:[x×])?$/i.exec(text ?? '') ?? [];
  if (digits === undefined) {
    const values = { culprit: show(text ?? ''), meant: 'number' } as const;
    return { problem: problem('speed', 'unreadable', values) };
  }
  const speed = Number(digits);
  if (speed >= minSpeed && speed <= maxSpeed) return { set: { speed } };
  const range = { min: minSpeed.toFixed(6), max: String(maxSpeed) };
  return { problem: problem('speed', 'outOfRange', { culprit: digits, ...range }) };
}

function listOf(text: string | null | undefined): string[] {
  return (text ?? '').split(',').filter(Boolean);
}

// --- Writing ------------------------------------------------------------------------------------

function writtenContent(content: Content): string {
  switch (content.is) {
    case 'nothing':
      return '';
    case 'packed':
      return content.pack;
    case 'home':
      return 'home';
    default:
      return `${content.is}=${encodeURIComponent(content.id)}`;
  }
}

function writtenSwitches(switches: Switches): string[] {
  const { language, theme, hide = [], readOnly, lock = [], autoplay, speed } = switches;
  const written: (string | false | undefined)[] = [
    language && `lang=${language}`,
    theme && `theme=${theme}`,
    hide.length > 0 && `hide=${hide.join(',')}`,
    readOnly && 'readonly',
    lock.length > 0 && `lock=${lock.map(encodeURIComponent).join(',')}`,
    autoplay !== undefined && (autoplay ? 'autoplay' : 'autoplay=no'),
    speed !== undefined && `speed=${Number.isFinite(speed) ? speed : fastest}`,
    switches.embed && 'embed',
    switches.projector && 'projector',
    switches.classroom && 'classroom',
  ];
  return written.filter((one): one is string => typeof one === 'string');
}
