// The event loop: tasks, `process.nextTick`, immediates, and what keeps a program alive.
// Every callback that a program gets from outside runs through `runTask`, so that ticks come before promises,
// as in Node, and so that an error in it counts as uncaught.
import { bindContext, leaveContext } from './async-context.ts';
import { native } from './natives.ts';
import { program } from './program.ts';

type Task = () => void;

const ticks: Task[] = [];
const tasks: Task[] = [];
let running = false;
let drainPosted = false;
let holds = 0;
let idleCheck: number | undefined;
let channel: MessageChannel | undefined;

/** Milliseconds without work before a program counts as finished: native promises may still be settling. */
const IDLE_GRACE_MS = 15;
/** The same while the entry is being evaluated: modules may still be loading. */
const START_GRACE_MS = 150;

/**
 * Runs a callback as one task of the event loop: ticks queued before it run first, ticks it queues run right
 * after it, and promise reactions follow when it has returned.
 */
export function runTask(task: Task): void {
  if (program.exited) return;
  if (running) {
    guard(task);
    return;
  }
  running = true;
  leaveContext();
  try {
    drainTicks();
    guard(task);
    drainTicks();
  } finally {
    running = false;
  }
}

/** Runs a callback of `queueMicrotask`: an error in it is uncaught, but it is no task, so ticks wait. */
export function runMicrotask(callback: Task): void {
  if (!program.exited) guard(callback);
}

/** `process.nextTick`: runs the callback before any other task. */
export function nextTick<A extends unknown[]>(callback: (...args: A) => void, ...args: A): void {
  const bound = bindContext(callback);
  ticks.push(() => {
    bound(...args);
  });
  // Inside a task the queue is emptied when the task returns. Promise reactions run outside any task, and Node
  // empties the queue only after all of them: so does a task of its own.
  if (!running && !drainPosted) {
    drainPosted = true;
    postTask(() => {
      drainPosted = false;
    });
  }
}

/** Runs a callback as a task of its own as soon as the current task and its promises are done. */
export function postTask(task: Task): void {
  tasks.push(task);
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const next = tasks.shift();
      if (next) runTask(next);
    };
  }
  channel.port2.postMessage(0);
}

/** Keeps the program alive until the returned function is called. Calling it twice does no harm. */
export function hold(): () => void {
  holds += 1;
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    holds -= 1;
    checkIdle();
  };
}

/** Looks, a little later, whether anything is left to do, and tells the program when there is not. */
export function checkIdle(): void {
  if (holds > 0 || !program.mainStarted || program.exited || idleCheck !== undefined) return;
  const grace = program.mainFinished ? IDLE_GRACE_MS : START_GRACE_MS;
  idleCheck = native.setTimeout(() => {
    idleCheck = undefined;
    if (isIdle()) runTask(() => program.idle());
    else checkIdle();
  }, grace);
}

/** Whether nothing keeps the program alive. */
export function isIdle(): boolean {
  return holds === 0 && ticks.length === 0 && tasks.length === 0;
}

function drainTicks(): void {
  for (let tick = ticks.shift(); tick; tick = ticks.shift()) {
    if (program.exited) return;
    guard(tick);
  }
}

function guard(task: Task): void {
  try {
    task();
  } catch (error) {
    program.uncaught(error, 'uncaughtException');
  }
}
