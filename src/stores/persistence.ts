/**
 * Nothing that was built is lost: the document is saved soon after every change, under the board it
 * belongs to, and once more when the page goes away. Each opening of the document is of a board;
 * undoing an opening comes back to the board before it. A failure is said, never thrown.
 */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { type DocumentState, designOf, useDocument } from './document.ts';
import type { BoardStorage, LeftBehind, SavedBoard } from './storage.ts';

const saveAfterMs = 400;

/** A board as this tab knows it. */
export interface OpenBoard {
  id: string;
  /** What it was when it was last read or written; null before it has been. */
  base: string | null;
  /** The scenario of that state, and its text: many new scenarios say what the last one said. */
  saved: Scenario | null;
  text: string;
  touched: boolean;
}

interface Arrival {
  readonly board: OpenBoard;
  /** What comes from storage is as it was saved. */
  readonly isSaved: boolean;
}

interface KeeperOptions {
  readonly storage: BoardStorage;
  /** Name of this page among all that are open, in no other page's revisions. */
  readonly page: string;
  readonly now: () => number;
  readonly onFailure: (reason: string) => void;
  /** Somebody else has written the board meanwhile: it is kept, and this tab goes on with a copy. */
  readonly onConflict?: (theirs: SavedBoard, mine: OpenBoard) => void;
  readonly onOpened?: (board: OpenBoard) => void;
  readonly onSaved?: (board: SavedBoard) => void;
  /** Somebody else's page that shows ours keeps nothing. */
  readonly mayKeep?: () => boolean;
}

export class Keeper {
  private readonly options: KeeperOptions;
  private readonly byOpening = new Map<number, OpenBoard>();
  private readonly stopFollowing: () => void;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing: Promise<unknown> = Promise.resolve();
  private revisions = 0;
  private next: Arrival | undefined;

  /** What is on the board now is `board`, or one that has not been kept yet. */
  constructor(options: KeeperOptions, board?: SavedBoard) {
    this.options = options;
    const state = useDocument.getState();
    this.arrive(state, board && { board: openBoardOf(board), isSaved: true });
    this.stopFollowing = useDocument.subscribe((now, before) => this.follow(now, before));
  }

  get board(): OpenBoard {
    const { opened } = useDocument.getState();
    return this.byOpening.get(opened) as OpenBoard;
  }

  /** What `open` puts on the board is the board `saved`, or a new one of that id. */
  openAs(board: SavedBoard | { readonly id: string }, open: () => void): void {
    const known = [...this.byOpening.values()].find(({ id }) => id === board.id);
    const isSaved = 'revision' in board;
    const opened = isSaved ? openBoardOf(board) : newBoard(board.id);
    // One object for one board: undoing an opening must not come back to an older base.
    this.open({ board: known ? Object.assign(known, opened) : opened, isSaved }, open);
  }

  /** What `open` puts on the board takes the place of what is there, as the same board. */
  reopen(open: () => void): void {
    this.open({ board: this.board, isSaved: false }, open);
  }

  private open(arrival: Arrival, open: () => void): void {
    this.next = arrival;
    open();
    this.next = undefined;
  }

  /** Another page has saved this board: shows that, as one step of undo, unless there is work here. */
  adopt({ id, revision, scenario, example, touched }: SavedBoard): boolean {
    const { board } = this;
    if (board.id !== id || board.base === revision) return true;
    if (this.isUnsaved || useDocument.getState().design) return false;
    const theirs = scenario as Scenario;
    Object.assign(board, { base: revision, saved: theirs, text: JSON.stringify(theirs), touched });
    useDocument.setState({ scenario: theirs, example });
    return true;
  }

  /** From now on this tab works on a copy of the board. */
  async keepApart(): Promise<void> {
    await this.flush();
    Object.assign(this.board, newBoard(freshId()), { touched: true });
    this.options.onOpened?.(this.board);
    await this.flush();
  }

  get isUnsaved(): boolean {
    return designOf(useDocument.getState()) !== this.board.saved;
  }

  /** Saves what has not been saved yet. */
  flush(): Promise<unknown> {
    this.cancel();
    if (this.isUnsaved) this.save(this.board, useDocument.getState());
    return this.writing;
  }

  /** What may not have been saved yet, or null; asking for it cancels the save that was due. */
  takeUnsaved(): LeftBehind | null {
    this.cancel();
    const { board, isUnsaved } = this;
    if (!isUnsaved || !this.mayKeep) return null;
    const left = this.record(board, useDocument.getState());
    const isSaved = board.saved !== null && JSON.stringify(left.scenario) === board.text;
    return isSaved ? null : { board: left, base: board.base };
  }

  stop(): void {
    this.stopFollowing();
    this.cancel();
  }

  // --- Following ----------------------------------------------------------------------------------

  private follow(now: DocumentState, before: DocumentState): void {
    if (now.opened !== before.opened) {
      const left = this.byOpening.get(before.opened);
      this.cancel();
      if (left && designOf(before) !== left.saved) this.save(left, before);
      this.arrive(now, this.next);
      if (left && left !== this.board) this.leave(left);
    }
    if (this.isUnsaved) this.timer ??= setTimeout(() => void this.flush(), saveAfterMs);
  }

  private arrive(state: DocumentState, next?: Arrival): void {
    const known = next?.board ?? this.byOpening.get(state.opened);
    const board = known ?? newBoard(freshId());
    const design = designOf(state);
    if (!known) board.touched = state.example === null && !isEmpty(design);
    if (board.text === '') board.text = JSON.stringify(design);
    if (next?.isSaved) board.saved = design;
    this.byOpening.set(state.opened, board);
    this.options.onOpened?.(board);
  }

  /** An example that was only looked at leaves nothing behind. */
  private leave(board: OpenBoard): void {
    this.writing = this.writing.then(async () => {
      if (board.touched || board.base === null || board === this.board || !this.mayKeep) return;
      board.saved = null;
      await this.options.storage.remove(board.id).catch(() => undefined);
    });
  }

  // --- Saving -------------------------------------------------------------------------------------

  private get mayKeep(): boolean {
    return this.options.mayKeep?.() ?? true;
  }

  private cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private record(board: OpenBoard, state: DocumentState): SavedBoard {
    this.revisions += 1;
    const scenario = designOf(state);
    return {
      id: board.id,
      name: scenario.name ?? '',
      savedAt: this.options.now(),
      example: state.example,
      scenario,
      revision: `${this.options.page}.${this.revisions}`,
      touched: board.touched,
    };
  }

  /** One after the other, so that each is made from the one before. */
  private save(board: OpenBoard, state: DocumentState): void {
    this.writing = this.writing.then(() => this.write(board, state));
  }

  private async write(board: OpenBoard, state: DocumentState): Promise<void> {
    const { storage, onConflict, onSaved, onFailure } = this.options;
    if (!this.mayKeep) return;
    const scenario = designOf(state);
    const text = JSON.stringify(scenario);
    // The past and back again makes a new scenario that says the same.
    if (text === board.text && board.saved !== null) {
      board.saved = scenario;
      return;
    }
    if (text !== board.text) board.touched = true;
    try {
      let saved = this.record(board, state);
      const theirs = await storage.write(saved, board.base);
      if (theirs) {
        Object.assign(board, { id: freshId(), base: null });
        saved = { ...saved, id: board.id };
        this.options.onOpened?.(board);
        await storage.write(saved, null);
      }
      Object.assign(board, { base: saved.revision, saved: scenario, text });
      onSaved?.(saved);
      if (theirs) onConflict?.(theirs, board);
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Letters and figures, as in any id: it also stands in addresses. */
export function freshId(): string {
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return `b-${Date.now().toString(36)}${random.toString(36)}`;
}

function newBoard(id: string): OpenBoard {
  return { id, base: null, saved: null, text: '', touched: false };
}

function openBoardOf({ id, revision, scenario, touched }: SavedBoard): OpenBoard {
  const saved = scenario as Scenario;
  return { id, base: revision, saved, text: JSON.stringify(saved), touched };
}

export function isEmpty({ components, frames = [], annotations = [] }: Scenario): boolean {
  return components.length + frames.length + annotations.length === 0;
}
