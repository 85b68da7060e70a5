import { describe, expect, it } from 'vitest';
import { splitStatements } from './sql-statements.ts';

describe('splitStatements', () => {
  it('cuts at semicolons and leaves empty statements out', () => {
    expect(splitStatements('CREATE TABLE a (x);\n;\nINSERT INTO a VALUES (1);\n')).toEqual([
      'CREATE TABLE a (x)',
      'INSERT INTO a VALUES (1)',
    ]);
  });

  it('takes a statement without a semicolon', () => {
    expect(splitStatements('SELECT 1')).toEqual(['SELECT 1']);
  });

  it('keeps semicolons inside quotes and comments', () => {
    const sql = `INSERT INTO "a;b" VALUES ('it''s; fine', [c;d], \`e;f\`) -- no; end
      /* nor; here */; SELECT 2`;
    expect(splitStatements(sql)).toHaveLength(2);
  });

  it('is not ended by a comment that only looks open', () => {
    expect(splitStatements("SELECT '--'; SELECT '/*'; SELECT 3")).toHaveLength(3);
  });

  it('finds nothing in a script of comments', () => {
    expect(splitStatements('-- nothing\n/* at all */')).toEqual([]);
  });

  it('keeps a trigger in one piece', () => {
    const trigger = `create trigger t after insert on a begin
      update b set n = case when n > 1 then n end;
      delete from c;
    end`;
    expect(splitStatements(`${trigger}; SELECT 1;`)).toEqual([trigger, 'SELECT 1']);
  });
});
