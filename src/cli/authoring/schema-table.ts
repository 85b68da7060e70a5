// A schema as a table for people. For the authors' reference.
import { z } from 'zod';

interface Field {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Field[];
  oneOf?: Field[];
  items?: Field;
  properties?: Record<string, Field>;
  required?: string[];
  description?: string;
  default?: unknown;
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** One row for each field of an object schema: name, what it holds, what it is for. */
export function schemaTable(schema: z.ZodType): string {
  return fieldTable(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Field);
}

/** A heading and a table for each kind in a union that is told apart by `type`, without the fields that all have. */
export function unionTables(schema: z.ZodType, heading: string): string {
  const { oneOf = [], anyOf = oneOf } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as Field;
  const [first, ...others] = anyOf;
  const shared = new Set(
    Object.keys(first?.properties ?? {}).filter((name) =>
      others.every(({ properties = {} }) => name in properties),
    ),
  );
  const own = anyOf.map((kind) => {
    const { type, ...rest } = kind.properties ?? {};
    const fields = Object.fromEntries(Object.entries(rest).filter(([name]) => !shared.has(name)));
    return `${heading} \`${String(type?.const)}\`\n\n${type?.description ?? ''}\n\n${fieldTable({ ...kind, properties: fields })}`;
  });
  const common = Object.entries(first?.properties ?? {}).filter(
    ([name]) => shared.has(name) && name !== 'type',
  );
  return [fieldTable({ ...first, properties: Object.fromEntries(common) }), ...own].join('\n\n');
}

function fieldTable({ properties = {}, required = [] }: Field): string {
  const rows = Object.entries(properties).map(([name, field]) => {
    const optional = required.includes(name)
      ? ''
      : 'default' in field
        ? defaultInWords(field.default)
        : ', may be left out';
    return `| \`${name}\` | ${cell(`${inWords(field)}${optional}`)} | ${cell(field.description ?? '')} |`;
  });
  return ['| Field | Holds | For |', '| --- | --- | --- |', ...rows].join('\n');
}

function defaultInWords(value: unknown): string {
  const isEmpty =
    value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return isEmpty ? ', may be left out' : `, default ${value === null ? 'none' : `\`${String(value)}\``}`;
}

/** What a value has to be: `a text of 20 to 170 characters`, `a list of texts, 2 to 5`. */
function inWords(field: Field, isMany = false): string {
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  if (field.enum) return field.enum.map((value) => `\`${String(value)}\``).join(' or ');
  const several = (field.anyOf ?? field.oneOf)?.filter(({ type }) => type !== 'null');
  if (several) return several.map((one) => inWords(one, isMany)).join(' or ');
  const range = (least: number | undefined, most: number | undefined, unit: string) => {
    // JSON Schema's largest safe integer stands for no limit.
    const upper = most === Number.MAX_SAFE_INTEGER ? undefined : most;
    if (least === undefined && upper === undefined) return '';
    if (least === upper) return `, ${least}${unit}`;
    if (upper === undefined) return least === 1 && unit !== '' ? '' : `, at least ${least}${unit}`;
    return least === undefined ? `, at most ${upper}${unit}` : `, ${least} to ${upper}${unit}`;
  };
  switch (field.type) {
    case 'string':
      return `${isMany ? 'texts' : 'a text'}${range(field.minLength, field.maxLength, ' characters')}`;
    case 'integer':
    case 'number':
      return `${isMany ? 'numbers' : 'a number'}${range(field.minimum, field.maximum, '')}`;
    case 'boolean':
      return '`true` or `false`';
    case 'array':
      return `${isMany ? 'lists' : 'a list'} of ${inWords(field.items ?? {}, true)}${range(field.minItems, field.maxItems, ' items')}`;
    case 'object': {
      const names = Object.keys(field.properties ?? {});
      const what =
        names.length === 0 ? 'names with their values' : names.map((name) => `\`${name}\``).join(', ');
      return names.length === 0 ? what : `${isMany ? 'entries' : 'an entry'} with ${what}`;
    }
    default:
      return 'a value';
  }
}

/** Lines and bars would end a cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
