/** The column beside the board: what is selected, what it is set to, how it fares, and what it is. */

import { Suspense } from 'react';
import { onDemand } from '../loading/later.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { BoardInspector } from './BoardInspector.tsx';
import styles from './Inspector.module.css';

const ElementInspector = onDemand(
  async () => (await import('./ElementInspector.tsx')).ElementInspector,
);
const DrawnInspector = onDemand(async () => (await import('./DrawnInspector.tsx')).DrawnInspector);
const SeveralInspector = onDemand(
  async () => (await import('./SeveralInspector.tsx')).SeveralInspector,
);

export function Inspector() {
  const selection = useView((view) => view.selection);
  const [first] = selection;
  return (
    <div className={styles.inspector} data-inspector="">
      <Suspense>
        {selection.length > 1 ? (
          <SeveralInspector ids={selection} />
        ) : first !== undefined ? (
          <One key={first} id={first} />
        ) : (
          <BoardInspector />
        )}
      </Suspense>
    </div>
  );
}

function One({ id }: { readonly id: string }) {
  const isDrawn = useDocument(({ scenario: { frames = [], annotations = [] } }) =>
    [...frames, ...annotations].some((element) => element.id === id),
  );
  return isDrawn ? <DrawnInspector id={id} /> : <ElementInspector id={id} />;
}
