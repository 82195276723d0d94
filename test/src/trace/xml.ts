/** Just enough of an XML reader to find a file that is not well-formed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

export function XMLParser(text: string): Element {
  const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
  const open: Element[] = [];
  let root: Element | undefined;
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const words = text.slice(at, next < 0 ? text.length : next);
      if (open.length === 0 && words.trim() !== '') throw new Error(`words outside: ${words}`);
      if (/&(?!(amp|lt|gt|quot);)/.test(words)) throw new Error(`a bare &: ${words}`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f>]/.test(words)) throw new Error(`bad: ${words}`);
      at += words.length;
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) throw new Error(`no tag: ${text.slice(at, at + 80)}`);
    at = token.lastIndex;
    const [, closing, name, inside, selfClosing] = match;
    if (closing) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
      continue;
    }
    const pairs = [...inside.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [
      key,
      value,
    ]);
    const attributes: Record<string, string> = Object.fromEntries(pairs);
    if (Object.keys(attributes).length < pairs.length) throw new Error(`twice the same: ${inside}`);
    const element: Element = { name, attributes, children: [] };
    if (open.length > 0) open[open.length - 1].children.push(element);
    else if (root) throw new Error('two roots');
    else root = element;
    if (!selfClosing) open.push(element);
  }
  if (!root || open.length > 0) throw new Error(`never closed: ${open.at(-1)?.name}`);
  return root;
}
