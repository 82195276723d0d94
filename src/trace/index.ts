/** The story of a message, as the page loads it: the panel, and the dialog with the large diagrams. */
export { MessagePanel, MessagePanel as default } from './MessagePanel.tsx';
export type { StoryTab } from './StoryView.tsx';
export { TraceDialog } from './TraceDialog.tsx';
export type { Question } from './useStory.ts';
