import { describe, expect, it } from 'vitest';
import type { Caption } from '../../../simulations/captions.ts';
import { everything, filterOf, isEverything } from '../../../src/log/filter.ts';
import { contains, piecesOf, searchedMessage, searchedText } from '../../../src/log/find.ts';

const caption: Caption = {
  tone: 'plain',
  parts: [
    { text: 'orders', isName: true },
    { text: ' took message 12 in: 4 messages ready', isName: false },
  ],
};

const found = (query: string): string[] =>
  piecesOf(caption, searchedText(query))
    .filter((piece) => piece.isFound)
    .map((piece) => piece.text);

describe('a search', () => {
  it('finds a caption by any part of it as it reads, in any case', () => {
    const text = 'orders took message 12 in';
    expect(contains(text, searchedText(' Orders  TOOK '))).toBe(true);
    expect(contains(text, searchedText('took orders'))).toBe(false);
    expect(contains(text, searchedText('   '))).toBe(true);
  });

  it('finds Chinese without spaces', () => {
    expect(contains('orders 收下消息 12：现有 4 条消息就绪', searchedText('收下消息'))).toBe(true);
  });

  it('sets apart every place where a word occurs', () => {
    expect(found('message')).toEqual(['message', 'message']);
    expect(found('MESSAGES Ready')).toEqual(['messages ready']);
  });

  it('reaches across the end of a name', () => {
    expect(found('ders')).toEqual(['ders']);
    const pieces = piecesOf(caption, 'orders took');
    expect(pieces.filter((piece) => piece.isFound).map((piece) => piece.isName)).toEqual([
      true,
      false,
    ]);
  });

  it('leaves the sentence as it is, whatever is searched', () => {
    const whole = caption.parts.map((part) => part.text).join('');
    for (const query of ['', 'o', 'message 12', 'zzz', '.*', 'İ']) {
      const pieces = piecesOf(caption, searchedText(query));
      expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
    }
  });

  it('takes #12 for the message of that number', () => {
    expect(searchedMessage('#12')).toBe(12);
    expect(searchedMessage('took #7')).toBe(7);
    expect(searchedMessage('12')).toBeNull();
    expect(searchedText('Took #7')).toBe('took');
  });
});

describe('a filter', () => {
  it('asks for everything at first', () => {
    expect(isEverything(everything)).toBe(true);
    expect(filterOf(everything, ['orders'], 3)).toEqual({});
  });

  it('follows what is selected, and asks for all where nothing is', () => {
    const choice = { ...everything, owner: '@selected' };
    expect(filterOf(choice, ['orders', 'link-1'], null)).toEqual({ owners: ['orders', 'link-1'] });
    expect(filterOf(choice, [], null)).toEqual({});
  });

  it('joins what is chosen; all four tones are no choice', () => {
    const choice = { ...everything, owner: 'orders', code: 'rejected', tones: ['bad'] as const };
    expect(filterOf(choice, [], null)).toEqual({
      owners: ['orders'],
      codes: ['rejected'],
      tones: ['bad'],
    });
    const all = { ...everything, tones: ['bad', 'good', 'plain', 'warn'] as const };
    expect(filterOf(all, [], null)).toEqual({});
  });

  it('keeps to the followed message, unless the search names another', () => {
    const choice = { ...everything, followed: true };
    expect(filterOf(choice, [], 5)).toEqual({ message: 5 });
    expect(filterOf(choice, [], null)).toEqual({});
    expect(filterOf({ ...choice, text: '#9' }, [], 5)).toEqual({ message: 9 });
  });
});
