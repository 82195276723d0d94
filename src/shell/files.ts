/** Opening and saving scenario files. A file with problems never touches the open board. */
import type { Problem, Scenario } from '../../simulations/scenarios/types.ts';
import { openScenario, useDocument } from '../stores/document.ts';
import { useNotices } from './notices.ts';

const extension = '.topolab.json';
/** Lets the person choose a file. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `${extension},.json,application/json`;
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) void openFile(file);
  };
  input.click();
}

let tried = 0;

export async function openFile(file: File): Promise<void> {
  tried += 1;
  const number = tried;
  const problems = await tryToOpen(file);
  const badFile = problems.length > 0 ? { name: file.name, problems, number } : null;
  useNotices.setState({ badFile });
}

async function tryToOpen(file: File): Promise<readonly Problem[]> {
  try {
    // Only who opens a file needs the parser: it comes when it is called for.
    const { limits, parseScenario } = await import('../../simulations/scenarios/parse.ts');
    if (file.size > limits.characters) {
      const megabytes = Math.ceil(file.size / 1e6);
      return [
        { place: '', code: 'tooLarge', values: { megabytes, most: limits.characters / 1e6 } },
      ];
    }
    const parsed = parseScenario(await file.text());
    if (!parsed.ok) return parsed.problems;
    openScenario(parsed.scenario);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ place: '', code: 'unreadableFile', values: { reason } }];
  }
}

/** Downloads the document. */
export function saveFile(): void {
  const { scenario } = useDocument.getState();
  const text = scenarioText(scenario);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileStem(scenario.name ?? '')}${extension}`;
  link.click();
  // Some browsers fetch the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** One component or link a line: easy to read, easy to compare. */
export function scenarioText(scenario: Scenario): string {
  const { components, links, inputs, ...head } = scenario;
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const list = (name: string, items: readonly unknown[]) =>
    items.length === 0
      ? `  "${name}": []`
      : `  "${name}": [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const parts = [...lines, list('components', components), list('links', links)];
  if (inputs) parts.push(list('inputs', inputs));
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** A file name that every system takes, in any script. */
export function fileStem(name: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return stem === '' ? 'board' : stem;
}
