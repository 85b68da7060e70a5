// Cutting an SQL script into statements, because `prepare` takes only one. Imported by anything above.

/** Strings and names in any quotes, comments, semicolons and words: https://sqlite.org/lang_keywords.html */
const TOKEN =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;|\w+/g;
const TRIGGER = /^CREATE (?:TEMP |TEMPORARY )?TRIGGER\b/;

/**
 * The statements of a script, without the semicolons between them; empty ones are left out. A trigger, which has
 * statements of its own, ends at `; END;`, as https://sqlite.org/c3ref/complete.html has it.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let start = 0;
  /** What has been seen of the statement, without comments. */
  let words: string[] = [];
  const finish = (end: number) => {
    if (words.length > 0) statements.push(sql.slice(start, end).trim());
    start = end + 1;
    words = [];
  };
  for (const { 0: token, index } of sql.matchAll(TOKEN)) {
    if (token.startsWith('--') || token.startsWith('/*')) continue;
    const inTrigger = TRIGGER.test(words.slice(0, 3).join(' ')) && words.slice(-2).join(' ') !== '; END';
    if (token === ';' && !inTrigger) finish(index);
    else words.push(token.toUpperCase());
  }
  finish(sql.length);
  return statements;
}
