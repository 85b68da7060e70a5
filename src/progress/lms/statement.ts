// The xAPI statements that a course sends: who did what. Follows xAPI 1.0.3. Imported by the reporter.

/** What can be reported. */
export type Verb = 'launched' | 'attempted' | 'passed' | 'failed' | 'completed';

/** The course, a lesson or an exercise. */
export interface Activity {
  kind: 'course' | 'lesson' | 'exercise';
  /** Within the course: the exercise’s folder, or the lesson’s path; empty for the course itself. */
  id: string;
  title: string;
}

/** Who learns, as xAPI names an agent. */
export interface Actor {
  objectType: 'Agent';
  name?: string;
  mbox?: string;
  account?: { homePage: string; name: string };
}

/** How far an exercise is. */
export interface Score {
  done: number;
  tasks: number;
}

/** One statement, ready to be sent. Its id makes sending it twice harmless. */
export interface Statement {
  id: string;
  actor: Actor;
  verb: { id: string; display: Record<string, string> };
  object: {
    objectType: 'Activity';
    id: string;
    definition: { type: string; name: Record<string, string> };
  };
  result?: { success: boolean; score: { raw: number; min: 0; max: number; scaled: number } };
  timestamp: string;
}

interface StatementOptions {
  actor: Actor;
  verb: Verb;
  activity: Activity;
  /** The site’s root, with `/` at its end: activities are named below it. */
  site: string;
  /** The language of titles, as BCP 47 names it. */
  language: string;
  score?: Score;
  /** Milliseconds since 1970. */
  at: number;
}

/** The last part of the address that ADL gives each kind of activity. */
const types = { course: 'course', lesson: 'lesson', exercise: 'assessment' } as const;

/** Makes a statement with an id of its own. */
export function makeStatement(options: StatementOptions): Statement {
  const { actor, verb, activity, site, language, score, at } = options;
  const path = activity.kind === 'exercise' ? `exercises/${activity.id}` : activity.id.replace(/^\//, '');
  return {
    id: crypto.randomUUID(),
    actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: {
      objectType: 'Activity',
      id: new URL(path, site).href,
      definition: {
        type: `http://adlnet.gov/expapi/activities/${types[activity.kind]}`,
        name: { [language]: activity.title },
      },
    },
    ...(score ? { result: resultOf(score) } : {}),
    timestamp: new Date(at).toISOString(),
  };
}

function resultOf({ done, tasks }: Score): NonNullable<Statement['result']> {
  return {
    success: done === tasks,
    score: {
      raw: done,
      min: 0,
      max: tasks,
      scaled: tasks === 0 ? 0 : Math.round((done / tasks) * 1000) / 1000,
    },
  };
}
