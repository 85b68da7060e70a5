// Node's own inspect and format, extracted as a package.
export { format, formatWithOptions, inspect, stripVTControlCharacters } from 'node-inspect-extracted';
