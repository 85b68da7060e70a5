import { readFileSync } from 'node:fs';

export interface Answer {
  number: number;
  question: string;
  sql: string;
}

/** The parts of answers.sql. Each begins with a line such as `-- 3. The question`. */
export function readAnswers(): Answer[] {
  const parts = readFileSync('answers.sql', 'utf8').split(/^--[ \t]*(?=[0-9]+\.)/m);
  return parts.slice(1).map((part) => {
    const [first = '', ...lines] = part.split(/\r?\n/);
    const sql = lines.filter((line) => !line.trimStart().startsWith('--')).join('\n');
    return {
      number: Number.parseInt(first, 10),
      question: first.replace(/^[0-9]+\.\s*/, ''),
      sql: sql.trim(),
    };
  });
}
