/**
 * What of all that happens is told, and when: a listener takes in about a sentence every few
 * seconds. Of what has gathered meanwhile the worst is told, and the rest counted.
 */
export interface Heard {
  readonly text: string;
  /** Simulated ms. */
  readonly time: number;
  /** 0 for the everyday, higher for what matters more. */
  readonly weight: number;
}

export interface Told extends Heard {
  /** Other things that happened since something was last told. */
  readonly others: number;
}

/** Wall ms between two sentences. */
export const everyMs = 3000;

export function createTelling() {
  let gathered: Heard | null = null;
  let count = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  let last = '';
  return {
    hear(heard: Heard): void {
      count++;
      // Of two that matter alike the later is the news.
      if (!gathered || heard.weight >= gathered.weight) gathered = heard;
    },
    /** What is to be told now, if anything. */
    tell(nowMs: number): Told | null {
      if (!gathered || nowMs - toldAt < everyMs) return null;
      const told = { ...gathered, others: count - 1 };
      gathered = null;
      count = 0;
      // The same everyday sentence over and over says nothing.
      if (told.text === last && told.weight === 0) return null;
      toldAt = nowMs;
      last = told.text;
      return told;
    },
    forget(): void {
      gathered = null;
      count = 0;
    },
  };
}

const weights = { plain: 0, good: 0, warn: 2, bad: 3 } as const;

export function weightOf(tone: string): number {
  return tone in weights ? weights[tone as keyof typeof weights] : 0;
}

/** Looks that a change of saturation takes to be believed: one slot is full or free many times a second. */
const inertia = 8;
const full = 0.75;
const free = 0.3;

/** Who has become saturated to stay, and who has got over it, from looking again and again. */
export function createSaturation() {
  const shares = new Map<string, number>();
  const said = new Set<string>();
  return {
    look(ids: readonly string[], isSaturated: (id: string) => boolean) {
      const changes: { id: string; is: boolean }[] = [];
      for (const id of ids) {
        const before = shares.get(id) ?? 0;
        const share = before + ((isSaturated(id) ? 1 : 0) - before) / inertia;
        shares.set(id, share);
        const is = said.has(id) ? share > free : share > full;
        if (is === said.has(id)) continue;
        if (is) said.add(id);
        else said.delete(id);
        changes.push({ id, is });
      }
      return changes;
    },
  };
}

interface Topology {
  readonly components: readonly { readonly id: string; readonly label?: string | undefined }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

export interface Way {
  readonly from: string;
  readonly to: readonly string[];
}

/** The board as a list: what leads where, and what stands alone; by name. */
export function waysOf({ components, links }: Topology): { ways: Way[]; alone: string[] } {
  const names = new Map(components.map(({ id, label }) => [id, label ?? id]));
  const owner = (end: string) => end.split('.')[0] ?? end;
  const linked = new Set(links.flatMap(({ from, to }) => [owner(from), owner(to)]));
  const ways = components.flatMap(({ id }): Way[] => {
    const to = links.filter(({ from }) => owner(from) === id).map((link) => owner(link.to));
    if (to.length === 0) return [];
    const ends = [...new Set(to)].map((end) => names.get(end) ?? end);
    return [{ from: names.get(id) ?? id, to: ends }];
  });
  const alone = components.filter(({ id }) => !linked.has(id)).map(({ id }) => names.get(id) ?? id);
  return { ways, alone };
}

/** What leads to a component: there the work that it cannot do piles up. */
export function before({ links }: Topology, component: string): string[] {
  const owner = (end: string) => end.split('.')[0] ?? end;
  return [
    ...new Set(links.filter(({ to }) => owner(to) === component).map((link) => owner(link.from))),
  ];
}
