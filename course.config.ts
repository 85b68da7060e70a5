// What an instructor changes first. Read by the site at build time.
import type { EngineKind } from './src/engine/port.ts';
import type { LmsSettings } from './src/progress/lms/reporter.ts';

/** Settings of this course. */
export interface CourseConfig {
  title: string;
  /** One sentence for the home page, search engines and links that are shared. */
  description: string;
  /**
   * The language of the lessons, as BCP 47 names it: `en`, `de`, `pt-BR`. The interface speaks it too where there is a
   * file of words for it beside this one: `words.de.ts`. See AUTHORING.md.
   */
  language: string;
  /**
   * Where the course will be, with its folder: `https://you.example/course/`. Without it the site
   * works at the root of any host, and has no sitemap, canonical addresses or picture for shared links, which all
   * need a whole address.
   */
  address?: string;
  /** The engine that exercises run on unless they or the learner choose another. */
  defaultEngine: Exclude<EngineKind, 'node'>;
  /** The learning record store that is told what learners do. Without it nothing is ever sent. See docs/lms.md. */
  lms?: LmsSettings;
}

const config: CourseConfig = {
  title: 'Roundtrip',
  description:
    'Back-end web development in TypeScript: write a real server, send it requests, see what comes back.',
  language: 'en',
  defaultEngine: 'embedded',
};

export default config;
