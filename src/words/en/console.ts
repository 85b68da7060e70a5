// The Console tool.
import { counted, number } from '../format.ts';

export const filterLabel = 'Filter the output';
export const filter = 'Filter';
export const errorsOnly = 'Errors only';
export const copied = 'Copied';
export const copy = 'Copy';
export const clear = 'Clear';
export const wrap = 'Wrap long lines';
export const showTimes = 'Show times';
export const outputLabel = 'Output of your program';
export const beforeFirst = 'What your program prints with console.log appears here.';
export const nothingFits = 'No line of the output is like that.';
export const stderr = 'Written to stderr';
export const pageError = 'An error in the page';
export const errorOutput = 'Error output:';
export const lines = (count: number) => counted(count, { one: 'line', other: 'lines' });
export const shownOf = (shown: number, all: number) => `${number(shown)} of ${lines(all)}`;
export const dropped = (count: number) => `, ${number(count)} dropped`;
export const options = 'Options';
