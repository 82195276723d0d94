/** The protocol, to players: one per run. Pacing needs a wall clock, and this is the only room with one. */
import { definitionShelf } from './components/index.ts';
import { kinds } from './components/kinds.ts';
import { hasModels, loadModels } from './components/models.ts';
import { Gate, notFetched } from './gate.ts';
import type { Question } from './history/questions.ts';
import { Player } from './player.ts';
import type { FromJudge, ToJudge, ToWorker } from './protocol.ts';
import { ScenarioError } from './scenarios/compile.ts';
import { kindsIn } from './scenarios/kindsIn.ts';
import type { Send } from './teller.ts';

declare const self: DedicatedWorkerGlobalScope;

const players = new Map<string, Player>();
const send: Send = (message, transfer = []) => self.postMessage(message, transfer);
const wallNow = () => performance.now();

// A message to ourselves comes back after whatever the page has sent meanwhile.
const again = new MessageChannel();
let isWorking = false;

function work(): void {
  if (isWorking) return;
  isWorking = true;
  again.port2.postMessage(null);
}

again.port1.onmessage = () => {
  isWorking = false;
  let more = false;
  for (const player of players.values()) more = player.slice() || more;
  if (more) work();
};

/** Said aloud, so that whoever waits hears of it: a rejection would die here in silence. */
function aloud(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

const gate = new Gate({
  isThere: hasModels,
  fetch: loadModels,
  pass(message) {
    if (message.do === 'load') load(message);
    const player = players.get(message.run);
    if (!player) return;
    tell(player, message);
    work();
  },
  refuse({ run, do: what }, problem) {
    send({ say: 'problem', run, problem, fatal: what === 'load' });
  },
  fail: aloud,
});

self.onmessage = ({ data }: MessageEvent<ToWorker | ToJudge>) => {
  if (data.do === 'judge') judge(data).catch(aloud);
  else if (data.do === 'answer') send({ say: 'here', run: data.run });
  else gate.take(data);
};

function tell(player: Player, data: ToWorker): void {
  if (data.do === 'tick') player.frame(data.maxMarks);
  else if (data.do === 'play') player.play(data.speed, data.backwards);
  else if (data.do === 'pause') player.pause();
  else if (data.do === 'step') player.step(data.by, data.backwards);
  else if (data.do === 'seek') player.seek(data.to);
  else if (data.do === 'input') player.input(data.input);
  else if (data.do === 'inputs') player.setInputs(data.inputs);
  else if (data.do === 'branch') player.goToBranch(data.branch, data.to);
  else if (data.do === 'nameBranch') player.nameBranch(data.branch, data.name);
  else if (data.do === 'forgetBranch') player.forgetBranch(data.branch);
  else if (data.do === 'breakpoints') player.setBreakpoints(data.conditions);
  else if (data.do === 'window') player.setWindow(data.windowMs);
  else if (data.do === 'inspect') player.inspect(data.id);
  else if (data.do === 'contents') player.contents(data.component);
  else if (data.do === 'close') players.delete(data.run);
  else if (data.do !== 'load' && data.do !== 'answer') void ask(player, data);
}

async function ask(player: Player, question: Question): Promise<void> {
  const { Questions } = await import('./history/questions.ts');
  player.ask(question, Questions);
  work();
}

/** Goals may speak of kinds that the design has none of: their definitions have to be there, too. */
async function judge({ design, goals }: ToJudge): Promise<void> {
  const { judge } = await import('./judge.ts');
  try {
    await Promise.all([loadModels(kindsIn(design)), definitionShelf.load(kinds)]);
  } catch (error) {
    self.postMessage({ goals: [], problem: notFetched(kinds, error) } satisfies FromJudge);
    return;
  }
  self.postMessage(judge(design, goals));
}

function load(data: Extract<ToWorker, { do: 'load' }>): void {
  const { run } = data;
  try {
    players.set(run, new Player(data, send, wallNow));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    for (const problem of error.problems) send({ say: 'problem', run, problem, fatal: true });
  }
}
