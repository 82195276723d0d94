/**
 * What the curriculum and the board have in common: named here, it comes in the first file instead
 * of in a dozen that are asked for once that one has been read.
 */
import './board/motion/MotionCanvas.tsx';
import './board/nodes.ts';
import './board/nodeTypes.tsx';
import './board/useFitting.ts';
import './lesson/progress.ts';
import './shell/Banner.tsx';
import './shell/Mark.tsx';
import './shell/Preferences.tsx';
