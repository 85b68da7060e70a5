// An exercise's solution as a file tree, fetched only when a learner asks for it.
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FileTree } from '../../../course/exercise.ts';

export const getStaticPaths = (async () => {
  const exercises = await getCollection('exercises');
  return exercises.map(({ id, data }) => ({ params: { id }, props: { solution: data.solution } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ solution: FileTree }> = ({ props }) => Response.json(props.solution);
