/** What the page has to say that belongs to no run: shown in the banner until dismissed. */
import { create } from 'zustand';
import type { LessonProblem } from '../../simulations/lessons/types.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';
import type { Key, Values } from '../i18n/index.ts';

/** Something that has happened and is no fault, with what can be done about it. */
export interface News {
  /** The next one of the same id takes its place. */
  readonly id: string;
  readonly text: Key;
  readonly values?: Values;
  readonly actions: readonly { readonly label: Key; readonly run: () => void }[];
}

interface Notices {
  readonly news: readonly News[];
  /** The list of people's boards is open. */
  readonly boards: boolean;
  readonly notice: Problem | null;
  /** A file that could not be opened, and what is wrong with it. */
  readonly badFile: BadFile | null;
  /** What there is to see of links. */
  readonly sharing: Sharing | null;
}

export type Sharing =
  | { readonly is: 'share' | 'export' }
  | {
      readonly is: 'badLink';
      readonly problems: readonly (Problem | LessonProblem)[];
      readonly ofLesson?: true;
      readonly number: number;
    }
  /** Something has come with a link; `problems`: with switches that were not understood. */
  | {
      readonly is: 'opened';
      readonly hasRun: boolean;
      readonly problems: readonly Problem[];
      readonly number: number;
    }
  | { readonly is: 'odd'; readonly problems: readonly Problem[]; readonly number: number };

export interface BadFile {
  readonly name: string;
  readonly problems: readonly (Problem | LessonProblem)[];
  readonly ofLesson?: true;
  /** Tells it from one before it of the same name. */
  readonly number: number;
}

export const useNotices = create<Notices>()(() => ({
  news: [],
  boards: false,
  notice: null,
  badFile: null,
  sharing: null,
}));

export function showNotice(notice: Problem): void {
  useNotices.setState({ notice });
}

export function tell(news: News): void {
  useNotices.setState((now) => ({ news: [...now.news.filter(({ id }) => id !== news.id), news] }));
}

export function untell(id: string): void {
  const { news } = useNotices.getState();
  if (news.some((one) => one.id === id))
    useNotices.setState({ news: news.filter((one) => one.id !== id) });
}
