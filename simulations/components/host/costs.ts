/**
 * What one core of the machine costs by default, fitted once by least squares to `observed.json`:
 * CPU seconds per GB = calls × call + copies × bytes ÷ copy rate + bytes ÷ protocol rate, with two
 * copies for read and write and none for sendfile. `test/oracles/zero-copy.test.ts` fits it again.
 */
export const fittedCosts = { callMicroseconds: 0.622, copyGBps: 45.5, protocolGBps: 4.77 } as const;
