// What the course says of itself on the home page: `lessons/home.mdx`. Build time only.
import type { MDXInstance } from 'astro';
import { CourseError } from '../../course/course-error.ts';
import { homeSchema } from '../../course/home-schema.ts';
import { readBase } from '../../course/read-base.ts';

const file = 'lessons/home.mdx';
const found = import.meta.glob<MDXInstance<Record<string, unknown>>>('/lessons/home.mdx', { eager: true });

/** Undefined for a course without the file. Throws a CourseError when it says what it may not. */
export async function readHome() {
  const mdx = found[`/${file}`];
  if (!mdx) return undefined;
  const { file: _file, url: _url, ...said } = mdx.frontmatter;
  const read = homeSchema.safeParse(said);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new CourseError(file, [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
  }
  const { base, code, ...home } = read.data;
  if (code === undefined) return { ...home, Content: mdx.Content, program: undefined };
  const files = await readBase(process.cwd(), base, file);
  return { ...home, Content: mdx.Content, program: { code: code.trimEnd(), files } };
}
