/** Everything that stands in a frame, to go to. */
import { useMemo } from 'react';
import { elementOf } from '../editing/elements.ts';
import { membersOf } from '../editing/moving.ts';
import { useDocument } from '../stores/document.ts';
import { ElementList } from './ElementList.tsx';

export function Members({ of }: { readonly of: string }) {
  const scenario = useDocument((document) => document.scenario);
  const ids = useMemo(
    () => [...membersOf(scenario, of)].filter((id) => elementOf(scenario, id)?.id === id),
    [scenario, of],
  );
  return ids.length > 0 && <ElementList ids={ids} />;
}
