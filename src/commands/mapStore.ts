import { create } from 'zustand';

/** Whether the keyboard map is on the screen. */
export const useKeyboardMap = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));
