/** Small choices that outlive a visit. Storage may be forbidden or full: then they last for the visit. */
export function readPreference(name: string): string | null {
  try {
    return globalThis.localStorage?.getItem(`topolab.${name}`) ?? null;
  } catch {
    return null;
  }
}

export function writePreference(name: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(`topolab.${name}`, value);
  } catch {
    // Nothing to do: the choice holds until the page is closed.
  }
}
