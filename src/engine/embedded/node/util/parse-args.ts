// `util.parseArgs`: options and positionals of a command line.
import { nodeError, type NodeError } from '../errors.ts';
import { program } from '../program.ts';

interface OptionConfig {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
  default?: unknown;
}

interface ParseArgsConfig {
  args?: string[];
  options?: Record<string, OptionConfig>;
  strict?: boolean;
  allowPositionals?: boolean;
  allowNegative?: boolean;
  tokens?: boolean;
}

type Token =
  | {
      kind: 'option';
      name: string;
      rawName: string;
      index: number;
      value: string | undefined;
      inlineValue: boolean | undefined;
    }
  | { kind: 'positional'; index: number; value: string }
  | { kind: 'option-terminator'; index: number };

/** Parses `process.argv` from its third entry on, unless `args` is given. */
export function parseArgs(config: ParseArgsConfig = {}): Record<string, unknown> {
  const { options = {}, strict = true, allowNegative = false } = config;
  const allowPositionals = config.allowPositionals ?? !strict;
  const tokens = tokenize(config.args ?? program.argv.slice(2), options);
  const values = Object.create(null) as Record<string, unknown>;
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (!allowPositionals) throw unexpectedPositional(token.value);
      positionals.push(token.value);
    } else if (token.kind === 'option') {
      if (strict) check(token, options, allowNegative, allowPositionals);
      store(token, options, values, allowNegative);
    }
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.default !== undefined && values[name] === undefined) values[name] = option.default;
  }
  return config.tokens ? { values, positionals, tokens } : { values, positionals };
}

function tokenize(args: string[], options: Record<string, OptionConfig>): Token[] {
  const tokens: Token[] = [];
  const queue = [...args];
  let index = -1;
  let grouped = 0;
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (grouped > 0) grouped -= 1;
    else index += 1;
    if (arg === '--') {
      tokens.push({ kind: 'option-terminator', index });
      for (const value of queue.splice(0)) tokens.push({ kind: 'positional', index: (index += 1), value });
    } else if (/^-[^-]$/.test(arg)) {
      const name = longName(arg[1]!, options);
      const value = options[name]?.type === 'string' && queue[0] !== undefined ? queue.shift() : undefined;
      tokens.push({
        kind: 'option',
        name,
        rawName: arg,
        index,
        value,
        inlineValue: value === undefined ? undefined : false,
      });
      if (value !== undefined) index += 1;
    } else if (/^-[^-]/.test(arg)) {
      const first = longName(arg[1]!, options);
      if (options[first]?.type === 'string') {
        tokens.push({
          kind: 'option',
          name: first,
          rawName: arg.slice(0, 2),
          index,
          value: arg.slice(2),
          inlineValue: true,
        });
      } else {
        const letters = [...arg.slice(1)];
        const cut = letters.findIndex((letter) => options[longName(letter, options)]?.type === 'string');
        const expanded = letters.slice(0, cut < 0 ? undefined : cut).map((letter) => `-${letter}`);
        if (cut >= 0) expanded.push(`-${letters.slice(cut).join('')}`);
        queue.unshift(...expanded);
        grouped = expanded.length;
      }
    } else if (/^--[^=]+=/.test(arg)) {
      const at = arg.indexOf('=');
      const rawName = arg.slice(0, at);
      tokens.push({
        kind: 'option',
        name: rawName.slice(2),
        rawName,
        index,
        value: arg.slice(at + 1),
        inlineValue: true,
      });
    } else if (arg.startsWith('--')) {
      const name = arg.slice(2);
      const value = options[name]?.type === 'string' && queue[0] !== undefined ? queue.shift() : undefined;
      tokens.push({
        kind: 'option',
        name,
        rawName: arg,
        index,
        value,
        inlineValue: value === undefined ? undefined : false,
      });
      if (value !== undefined) index += 1;
    } else {
      tokens.push({ kind: 'positional', index, value: arg });
    }
  }
  return tokens;
}

function longName(letter: string, options: Record<string, OptionConfig>): string {
  return Object.keys(options).find((name) => options[name]!.short === letter) ?? letter;
}

function check(
  token: Token & { kind: 'option' },
  options: Record<string, OptionConfig>,
  allowNegative: boolean,
  allowPositionals: boolean,
): void {
  const positive = allowNegative && token.name.startsWith('no-') ? token.name.slice(3) : token.name;
  const option = options[token.name] ?? options[positive];
  if (!option) {
    const advice = allowPositionals
      ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- "${token.rawName}"`
      : '';
    throw nodeError(TypeError, 'ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${token.rawName}'${advice}`);
  }
  const shown = option.short ? `-${option.short}, --${token.name}` : `--${token.name}`;
  if (option.type === 'string' && token.value === undefined) {
    throw invalidValue(`Option '${shown} <value>' argument missing`);
  }
  if (option.type === 'boolean' && token.value !== undefined) {
    throw invalidValue(`Option '${shown}' does not take an argument`);
  }
  if (token.inlineValue === false && token.value?.startsWith('-') && token.value.length > 1) {
    const example = token.rawName.startsWith('--')
      ? `'${token.rawName}=-XYZ'`
      : `'--${token.name}=-XYZ' or '${token.rawName}-XYZ'`;
    throw invalidValue(
      `Option '${token.rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${token.rawName}'?\n` +
        `To specify an option argument starting with a dash use ${example}.`,
    );
  }
}

function store(
  token: Token & { kind: 'option' },
  options: Record<string, OptionConfig>,
  values: Record<string, unknown>,
  allowNegative: boolean,
): void {
  const negated = allowNegative && token.name.startsWith('no-') && !(token.name in options);
  const name = negated ? token.name.slice(3) : token.name;
  const value = token.value ?? !negated;
  if (options[name]?.multiple) values[name] = [...((values[name] as unknown[] | undefined) ?? []), value];
  else values[name] = value;
}

function invalidValue(message: string): TypeError & NodeError {
  return nodeError(TypeError, 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE', message);
}

function unexpectedPositional(value: string): TypeError & NodeError {
  return nodeError(
    TypeError,
    'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL',
    `Unexpected argument '${value}'. This command does not take positional arguments`,
  );
}
