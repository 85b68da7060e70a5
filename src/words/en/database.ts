// The Database tool: tables, queries and the log of statements.
import { counted, number, plural } from '../format.ts';

export const beforeFirst =
  'Run your program. Once it opens a SQLite database, its tables and everything it asks of them appear here.';
export const notUsed =
  'The running program does not use SQLite. One that imports DatabaseSync from node:sqlite can be looked into here.';
export const notOpenedYet = 'Your program is running, and has not opened a database yet.';
export const tables = 'Tables';
export const query = 'Query';
export const statements = 'Statements';
export const run = 'Run';
export const partsLabel = 'Parts of the database';
export const refresh = 'Refresh';
export const notRunning =
  'Your program is not running. This is what its database held last; the next run begins with a new one.';
export const inMemory = 'In memory';
export const database = 'Database';
export const runFirstThenAgain = 'Your program is not running. Run it, then try again.';
export const typeFirst = 'Type a statement first, such as SELECT 1.';
export const firstRows = (rows: number) => `The first ${rows} rows are shown.`;
export const noRowsChanged = 'Done; no rows changed.';
export const notOpen = 'the database is not open';
export const sqlLabel = 'SQL to execute';
export const execute = 'Execute';
export const runFirst = 'Run your program first.';
export const resultTitle = 'Result of the query';
export const emptyText = 'empty text';
export const duringSeveral = 'While several requests were answered at once';
export const outside = 'Outside of requests';
export const noStatements = 'Every statement that your program executes appears here, by request.';
export const clear = 'Clear';
export const showRequest = 'Show this request';
export const repeated = (times: number) =>
  `One statement ran ${times} times for this request, once for each row: “N+1”. A JOIN, or WHERE … IN (…), fetches all of them at once.`;
export const closed = 'The database has been closed.';
export const rowsOf = (table: string) => `Rows of ${table}`;
export const noRows = 'No rows.';
export const previous = 'Previous';
export const next = 'Next';
export const columnsOf = (table: string) => `Columns of ${table}`;
export const column = 'Column';
export const type = 'Type';
export const rules = 'Rules';
export const anyType = 'any';
export const foreignKeys = 'Foreign keys';
export const onDelete = (action: string) => `; on delete: ${action}`;
export const indexes = 'Indexes';
export const sqlOf = (table: string) => `The SQL that made ${table}`;
export const primaryKeyPart = (part: number) => `primary key, part ${part}`;
export const primaryKey = 'primary key';
export const notNull = 'not null';
export const defaultValue = (value: string) => `default ${value}`;
export const noTables = 'This database has no tables yet. CREATE TABLE makes one.';
export const shownOf = (table: string) => `What is shown of ${table}`;
export const rows = 'Rows';
export const schema = 'Schema';
export const statementCount = (count: number) => counted(count, { one: 'statement', other: 'statements' });
export const statementsNewestFirst = (count: number) => `${statementCount(count)}, newest request first`;
export const olderNotShown = (count: number) =>
  `${counted(count, { one: 'older request', other: 'older requests' })} not shown.`;
export const withValues = (values: string) => `with ${values}`;
export const rowsWord = (count: number) => plural(count, { one: 'row', other: 'rows' });
export const rowCount = (count: number) => `${number(count)} ${rowsWord(count)}`;
export const rowsChanged = (count: number) => `${rowCount(count)} changed`;
export const rowsFromTo = (first: number, last: number, all: number) =>
  `${number(first)}–${number(last)} of ${number(all)}`;
export const sqliteSays = (reason: string) => `SQLite says: ${reason}`;
export const sqliteSaysAt = <Part>(reason: string, place: Part) => [`SQLite says: ${reason} at `, place, '.'];
export const lineAndColumn = (line: number, column: number) => `line ${line}, column ${column}`;
export const blobOf = (bytes: number) => `blob of ${counted(bytes, { one: 'byte', other: 'bytes' })}`;
export const refersTo = <Part>(column: Part, other: Part) => [column, ' refers to ', other];
export const indexOn = <Part>(index: Part, columns: string) => [index, ` on ${columns}`];
export const unique = ', unique';
export const view = 'view';
export const someTable = 'a_table';
