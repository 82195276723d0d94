import { useEffect, useState } from 'react';
import { type Boards, listBoards } from './boards.ts';
import { useBoardsChanged } from './channel.ts';

interface Listed {
  readonly boards: Boards | null;
  /** Why they could not be read. */
  readonly failure: string | null;
}

/** The boards of this browser, read again whenever one of them has changed, in this tab or another. */
export function useBoards(): Listed {
  const changes = useBoardsChanged(({ count }) => count);
  const [listed, setListed] = useState<Listed>({ boards: null, failure: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change is a reason to read again
  useEffect(() => {
    let isOver = false;
    listBoards().then(
      (boards) => isOver || setListed({ boards, failure: null }),
      (error: Error) => isOver || setListed({ boards: null, failure: error.message }),
    );
    return () => {
      isOver = true;
    };
  }, [changes]);
  return listed;
}
