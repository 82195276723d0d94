/** The letters of the page, to go along in a file: fetched from where the page came from. */

let asked: Promise<string | null> | null = null;

/** A data address; null when there is none to be had, and the reader's own letters have to do. */
export function fontAddress(): Promise<string | null> {
  asked ??= fetchFont().catch(() => null);
  return asked;
}

async function fetchFont(): Promise<string | null> {
  const address = addressOfFont();
  if (address === null) return null;
  const response = await fetch(address);
  if (!response.ok) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

function addressOfFont(): string | null {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const [, path] = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src')) ?? [];
      if (path && /Inter/.test(rule.style.getPropertyValue('font-family'))) {
        return new URL(path, sheet.href ?? document.baseURI).href;
      }
    }
  }
  return null;
}
