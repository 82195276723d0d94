import { useNotices } from '../shell/notices.ts';
import { BadLinkDialog } from './BadLinkDialog.tsx';
import { EarlierDialog } from './EarlierDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

export function SharingDialogs() {
  const sharing = useNotices((notices) => notices.sharing);
  const close = () => useNotices.setState({ sharing: null });
  switch (sharing?.is) {
    case 'share':
      return <ShareDialog onClose={close} />;
    case 'earlier':
      return <EarlierDialog onClose={close} />;
    case 'badLink':
      // A browser says a little later that a dialog has closed: that must not close the next one.
      return <BadLinkDialog key={sharing.number} problems={sharing.problems} onClose={close} />;
    default:
      return null;
  }
}
