/** Which release of the engine this is: the same history may come out differently in another. */
export const engineVersion = '0.4.0';
