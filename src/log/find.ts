/** Searching captions as they are read, and setting apart what was found. */
import type { Caption } from '../../simulations/captions.ts';

/** What is searched for in captions, in lower case; '' for nothing. `#123` asks for a message and is no part of it. */
export function searchedText(query: string): string {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !messagePattern.test(word))
    .join(' ');
}

const messagePattern = /^#(\d{1,15})$/;

/** The message that a search names as `#123`; null when it names none. */
export function searchedMessage(query: string): number | null {
  for (const word of query.split(/\s+/)) {
    const found = messagePattern.exec(word);
    if (found) return Number(found[1]);
  }
  return null;
}

export function contains(text: string, searched: string): boolean {
  return text.toLowerCase().includes(searched);
}

export interface Piece {
  readonly text: string;
  readonly isName: boolean;
  readonly isFound: boolean;
}

/** The caption cut where something found begins or ends; it may reach across a name. */
export function piecesOf(caption: Caption, searched: string): Piece[] {
  const whole = caption.parts.map((part) => part.text).join('');
  const found = marksIn(whole, searched);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text, isName } of caption.parts) {
    let begin = 0;
    while (begin < text.length) {
      const isFound = found[at + begin] === 1;
      let end = begin + 1;
      while (end < text.length && (found[at + end] === 1) === isFound) end++;
      pieces.push({ text: text.slice(begin, end), isName, isFound });
      begin = end;
    }
    at += text.length;
  }
  return pieces;
}

/** 1 for every character that belongs to something found. */
function marksIn(text: string, searched: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  const low = text.toLowerCase();
  // A letter may change its length with its case: then places no longer agree, and none is marked.
  if (searched === '' || low.length !== text.length) return marks;
  for (let at = low.indexOf(searched); at >= 0; at = low.indexOf(searched, at + searched.length)) {
    marks.fill(1, at, at + searched.length);
  }
  return marks;
}
