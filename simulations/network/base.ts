/** What the network itself can do to a message or has to tell; indices are positions in these lists. */

export const networkReasonNames = [
  'failed',
  'refused',
  'crashed',
  'cut',
  'lost',
  'removed',
] as const;
export type NetworkReason = (typeof networkReasonNames)[number];

export const networkNoteNames = [
  'crashed',
  'recovered',
  'slowed',
  'unslowed',
  'cut',
  'healed',
  'added',
  'removed',
  'changed',
  'lost',
  'turnedAway',
] as const;
export type NetworkNote = (typeof networkNoteNames)[number];

/** Notes that a run may make with every message; the others tell of something breaking, healing, coming or going. */
export const routineNetworkNotes: ReadonlySet<NetworkNote> = new Set([
  'changed',
  'lost',
  'turnedAway',
]);

/** Note codes from here on are the network's own. */
export const FIRST_NETWORK_NOTE = 1000;

/**
 * What signals weigh, in bytes by form. Acks and confirms: an AMQP 0-9-1 `basic.ack` frame (7 header,
 * 4 method, 8 tag, 1 flag, 1 end = 21). Others: a short frame or an HTTP answer without a body.
 */
export const signalBytes = [0, 0, 128, 21, 21, 22, 64, 32, 32, 16, 16, 0] as const;
