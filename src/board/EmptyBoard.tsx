/** What an empty board shows: how a system begins, as a sketch, and how to make it one's own. */
import { definitionOf } from '../../simulations/components/index.ts';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { isNarrow } from '../stores/view.ts';

const sketch = ['producer', 'queue', 'consumer'] as const;
const width = 84;
const apart = 128;

export function EmptyBoard() {
  const { t } = useTranslation();
  const isEmpty = useDocument(
    ({ scenario: { components, frames = [], annotations = [] } }) =>
      components.length + frames.length + annotations.length === 0,
  );
  if (!isEmpty) return null;
  return (
    <div className="board-empty">
      <svg viewBox="-1 -1 342 62" aria-hidden="true">
        {sketch.map((kind, index) => (
          <g key={kind} transform={`translate(${index * apart})`}>
            <rect width={width} height={60} rx={12} />
            <path d={definitionOf(kind)?.icon} transform="translate(30 18) scale(1.2)" />
            {index > 0 && <path className="board-empty-link" d={`M${width - apart + 6} 30h32`} />}
          </g>
        ))}
      </svg>
      <p>{t(isNarrow() ? 'board.emptyNarrow' : 'board.empty')}</p>
    </div>
  );
}
