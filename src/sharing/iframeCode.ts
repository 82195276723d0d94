/** A link as a piece of somebody else's page. The name is a person's: nothing in it may become code. */
export function iframeCode(address: string, name: string): string {
  const title = attribute(name.trim() === '' ? 'Topolab' : `Topolab: ${name.trim()}`);
  return `<iframe src="${attribute(address)}" title="${title}" width="100%" height="520" style="border: 1px solid #cfcabf; border-radius: 8px" loading="lazy" allow="fullscreen"></iframe>`;
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\p{Cc}/gu, ' ');
}
