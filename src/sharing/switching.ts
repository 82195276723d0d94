/**
 * What the switches of a link do. How the page looks holds for this visit and changes no preference;
 * what a person may not do belongs to the board that was handed out, and goes when another is opened
 * (and comes back when that is undone).
 */
import { useDocument } from '../stores/document.ts';
import { permit, usePermissions } from '../stores/permissions.ts';
import { type Panel, useView } from '../stores/view.ts';
import { panels, parseAddress, type Switches, writeAddress } from './address.ts';

export { parseAddress };

export type Limits = Pick<Switches, 'hide' | 'readOnly' | 'lock'>;

/** By the number of the opening they came with. */
const limitsOf = new Map<number, Limits>();
let isFollowing = false;

/** How the page is to look, also before there is anything to see. */
export function showAs({ language, theme, projector, embed, classroom }: Switches): void {
  useView.setState({
    ...(language && { language }),
    ...(theme && { theme }),
    ...(projector && { projector }),
    ...(embed && { embed }),
    ...(classroom && { classroom }),
  });
}

/** What is on the board now has been handed out with these. */
export function handOut(switches: Switches): void {
  const { hide, readOnly, lock } = switches;
  const limits = { ...(hide && { hide }), ...(readOnly && { readOnly }), ...(lock && { lock }) };
  const { opened } = useDocument.getState();
  if (hasLimits(limits)) {
    limitsOf.set(opened, limits);
    limit(limits);
  } else if (limitsOf.delete(opened)) unlimit();
  remember({ ...lookOf(switches), ...limits });
  follow();
}

/** A lesson has limits of its own: those of the link come on top. */
export function handOutLesson(switches: Switches): void {
  if (!hasLimits(switches)) {
    remember(lookOf(switches));
    follow();
    return;
  }
  const { hide = [], lock = [] } = switches;
  const { hidden } = useView.getState();
  const { locked } = usePermissions.getState();
  handOut({
    ...switches,
    hide: panels.filter((panel) => hide.includes(panel) || hidden.includes(panel)),
    lock: lock.includes('all') ? ['all'] : [...new Set([...lock, ...locked])],
  });
}

/** The person makes the board their own: everything may be done again. */
export function liftLimits(): void {
  handOut(lookOf(remembered().switches));
}

/** Whether anything is kept from the person, or put away. */
export function hasLimits({ hide, readOnly, lock }: Limits): boolean {
  return (hide?.length ?? 0) > 0 || readOnly === true || (lock?.length ?? 0) > 0;
}

/** What this module has set last: what others have set since is theirs. */
let set: { readonly hidden: readonly Panel[]; readonly locked: readonly string[] } | null = null;

function limit({ hide = [], readOnly, lock = [] }: Limits): void {
  const away = readOnly && !hide.includes('palette');
  // There is nothing to place on a board that cannot be changed.
  set = { hidden: away ? ['palette', ...hide] : [...hide], locked: [...lock] };
  permit({ readOnly: readOnly === true, locked: set.locked });
  useView.setState({ hidden: set.hidden });
}

/** Nothing of ours holds any more. */
function unlimit(): void {
  if (usePermissions.getState().locked === set?.locked) permit();
  if (useView.getState().hidden === set?.hidden) useView.setState({ hidden: [] });
  set = null;
}

function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  useDocument.subscribe((now, before) => {
    if (now.opened === before.opened) return;
    const limits = limitsOf.get(now.opened);
    if (limits) limit(limits);
    else unlimit();
    remember({ ...lookOf(remembered().switches), ...limits });
  });
  // Who chooses another language or theme has chosen: a reload leaves it at that.
  useView.subscribe((now, before) => {
    const { switches } = remembered();
    const { language, theme, projector, classroom, ...rest } = switches;
    const isOther =
      (now.language !== before.language && language !== undefined) ||
      (now.theme !== before.theme && theme !== undefined) ||
      (now.projector !== before.projector && projector !== undefined) ||
      (now.classroom !== before.classroom && classroom !== undefined);
    if (!isOther) return;
    remember({
      ...rest,
      ...(language === now.language && { language }),
      ...(theme === now.theme && { theme }),
      ...(projector && now.projector && { projector }),
      ...(classroom && now.classroom && { classroom }),
    });
  });
}

function lookOf({ language, theme, projector, classroom }: Switches): Switches {
  return {
    ...(language && { language }),
    ...(theme && { theme }),
    ...(projector && { projector }),
    ...(classroom && { classroom }),
  };
}

// --- A reload of this tab ------------------------------------------------------------------------

/** `arrivals.ts` looks for it too. */
const sessionKey = 'topolab.switches';

function remember(switches: Switches): void {
  try {
    const text = writeAddress({ is: 'nothing' }, switches);
    if (text === '') sessionStorage.removeItem(sessionKey);
    else sessionStorage.setItem(sessionKey, text);
  } catch {
    // Storage is forbidden, as it may be within another page: a reload opens the link again there.
  }
}

export function remembered() {
  try {
    return parseAddress(sessionStorage.getItem(sessionKey) ?? '');
  } catch {
    return parseAddress('');
  }
}
