// Fields of a form or a query in a table, decoded, with what was sent beside what decoding changed.
// Imported by the inspector.
import type { FormField } from './form-fields.ts';
import * as words from '../../words/en/inspector.ts';

export function FormTable({ name, fields }: { name: string; fields: readonly FormField[] }) {
  const isEncoded = fields.some(({ sent }) => sent !== undefined);
  return (
    <div class="form-table-box">
      <table class="form-table">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.value}</th>
            {isEncoded && <th scope="col">{words.asSent}</th>}
          </tr>
        </thead>
        <tbody>
          {fields.map((field, index) => (
            <tr key={index}>
              <td>{field.name}</td>
              <td>{field.value === '' ? <i>{words.emptyValue}</i> : field.value}</td>
              {isEncoded && <td class="form-table-sent">{field.sent}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
