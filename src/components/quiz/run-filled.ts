// Runs a filled-in program on the embedded engine and compares its answer with ours. Fetched when an answer is checked.
import type { FillRun } from '../../course/quiz/prepared-item.ts';
import { sameValue, shownValue } from '../../course/quiz/shown-value.ts';
import { askInOrder } from '../../engine/http/ask-in-order.ts';
import { createEngine } from '../../engine/index.ts';
import type { Engine } from '../../engine/port.ts';
import * as words from '../../words/en/fill.ts';

/** What came of an answer. */
export interface FilledAnswer {
  same: boolean;
  /** What the program did instead, in a sentence. */
  words: string;
  /** Why it could not be run at all, which is no fault of the learner's. */
  fault?: string;
}

/** A quiz’s program answers at once, or not at all. */
const answerMs = 5000;
let engine: Promise<Engine> | undefined;

async function bootedEngine(): Promise<Engine> {
  const made = await createEngine('embedded');
  await made.boot();
  return made;
}

/** Never rejects. */
export async function runFilled(run: FillRun, answer: string): Promise<FilledAnswer> {
  try {
    engine ??= bootedEngine();
    const files = { ...run.files, [run.file]: (run.files[run.file] ?? '').replace('____', () => answer) };
    return await ask(await engine, { ...run, files });
  } catch (error) {
    engine = undefined;
    const why = error instanceof Error ? error.message : words.engineNotFetched;
    return {
      same: false,
      words: '',
      fault: words.notRun(why),
    };
  }
}

async function ask(ready: Engine, { files, entry, requests, shows, truth }: FillRun): Promise<FilledAnswer> {
  const program = await ready.run({ files, entry });
  const output = new Response(program.output.pipeThrough(textOnly())).text();
  try {
    let last;
    for await (const response of askInOrder(program, requests, answerMs)) last = response;
    await program.stop('SIGKILL');
    const shown = shownValue(shows, last, await output);
    const same = shown !== undefined && sameValue(shown, truth);
    return {
      same,
      words: words.fillGives(words.shownPart(shows), shown ?? words.missing),
    };
  } catch {
    await program.stop('SIGKILL');
    const { error } = await program.exited;
    return {
      same: false,
      words: error ? words.fillStops(error.message) : words.fillSilent,
    };
  }
}

function textOnly(): TransformStream<{ text: string }, Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new TransformStream({
    transform({ text }, controller) {
      controller.enqueue(encoder.encode(text));
    },
  });
}
