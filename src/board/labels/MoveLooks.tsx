/** In the legend: how the ways of moving bytes that occur on this board are drawn. */
import { useWords } from '../../i18n/index.ts';
import { useDocument } from '../../stores/document.ts';
import { hasMoves } from '../moves.ts';
import { moveWords } from './strings.ts';

export function MoveLooks() {
  const isCopied = useDocument(({ scenario }) => hasMoves(scenario, 'cpu'));
  const isMoved = useDocument(({ scenario }) => hasMoves(scenario, 'dma'));
  return (
    <>
      {isCopied && <Look moves="cpu" />}
      {isMoved && <Look moves="dma" />}
    </>
  );
}

function Look({ moves }: { readonly moves: 'cpu' | 'dma' }) {
  const words = useWords();
  return (
    <span>
      <svg className="legend-moves" viewBox="0 0 28 8" aria-hidden="true">
        <g className="link" data-moves={moves}>
          <path className="link-line" d="M1,4H27" />
        </g>
      </svg>
      {words(moveWords[moves])}
    </span>
  );
}
