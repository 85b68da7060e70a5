// An exercise of eight checks and its grading, as a lesson page would do it. Runs in the browser; for the bench's page.
import type { Engine, Project } from '../src/engine/port.ts';
import { defineChecks } from '../src/grading/define-checks.ts';
import { grade } from '../src/grading/grade.ts';

const checks = defineChecks(({ check }) => {
  for (let number = 1; number <= 8; number += 1) {
    const title = `Greeting ${number}`;
    check(
      `greeting-${number}`,
      { title, why: 'The bench asks for it.', hints: [] },
      async ({ visitor, expect }) => {
        const page = await visitor().get('/');
        expect(page).toHaveStatus(200);
        expect(page).toHaveElement('h1');
      },
    );
  }
});

/** Grades a program that greets at `/` in an h1. Throws when not all of the checks pass. */
export async function gradeEightChecks(engine: Engine, project: Project): Promise<void> {
  const { status, message } = await grade({ exercise: 'bench', checks, project, engine });
  if (status !== 'pass') throw new Error(`The bench’s own checks ended with ${status}. ${message}`);
}
