export { MachineNow } from './MachineNow.tsx';
export { Presets } from './Presets.tsx';
export { Standing } from './Standing.tsx';
