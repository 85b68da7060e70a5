// Node's own inspect and format, extracted as a package.
import { inspect } from 'node-inspect-extracted';

// Node 24 prints patterns in one colour; the package follows a later version.
(inspect.styles as Record<string, unknown>)['regexp'] = 'red';

export { format, formatWithOptions, inspect, stripVTControlCharacters } from 'node-inspect-extracted';
