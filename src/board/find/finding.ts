/** Whether the board is being searched; `FindBox.tsx` is where. */
import { create } from 'zustand';

export const useFinding = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));
