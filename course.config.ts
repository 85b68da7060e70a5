// What an instructor changes first. Read by the site at build time.
import type { EngineKind } from './src/engine/port.ts';

/** Settings of this course. */
export interface CourseConfig {
  title: string;
  /** One sentence for the home page and search engines. */
  description: string;
  /** The engine that exercises run on unless they or the learner choose another. */
  defaultEngine: Exclude<EngineKind, 'node'>;
}

const config: CourseConfig = {
  title: 'Roundtrip',
  description:
    'Back-end web development in TypeScript: write a real server, send it requests, see what comes back.',
  defaultEngine: 'embedded',
};

export default config;
