import { lazy, Suspense } from 'react';
import { useNotices } from '../shell/notices.ts';
import { BadLinkDialog } from './BadLinkDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

const ExportDialog = lazy(async () => ({
  default: (await import('../exporting/index.ts')).ExportDialog,
}));

export function SharingDialogs() {
  const sharing = useNotices((notices) => notices.sharing);
  const close = () => useNotices.setState({ sharing: null });
  switch (sharing?.is) {
    case 'share':
      return <ShareDialog onClose={close} />;
    case 'export':
      return (
        <Suspense>
          <ExportDialog onClose={close} />
        </Suspense>
      );
    case 'badLink':
      // A browser says a little later that a dialog has closed: that must not close the next one.
      return (
        <BadLinkDialog
          key={sharing.number}
          problems={sharing.problems}
          ofLesson={sharing.ofLesson}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
