// An exercise's solution as a file tree, fetched only when a learner asks for it.
import type { APIRoute, GetStaticPaths } from 'astro';
import { listExercises, readExercise } from '../../../course/read-exercise.ts';

export const getStaticPaths = (async () =>
  (await listExercises(process.cwd())).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  Response.json((await readExercise(process.cwd(), params['id'] ?? '')).solution);
