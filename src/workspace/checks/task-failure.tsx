// Why a check failed: what we sent (amber), what we expected, what came back (teal), and where in the code to look.
import type { CheckResult } from '../../grading/result.ts';
import { placeInWords } from '../state/problem.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { HttpMessage } from './http-message.tsx';
import { bodyInWords } from './body-in-words.ts';
import * as words from '../../words/en/checks.ts';

export function TaskFailure({ result }: { result: CheckResult }) {
  const { files, exchanges, inspector } = useWorkspace();
  const { request, expected, actual, location } = result;
  const exchange = request?.id === undefined ? undefined : exchanges.find('check', request.id);
  const response = exchange?.response;
  return (
    <>
      <p class="task-message">{result.message}</p>
      <dl class="trip">
        {request && (
          <div class="trip-sent">
            <dt>{words.weSent}</dt>
            <dd>
              <HttpMessage
                title={`${request.method} ${request.path}`}
                headers={request.headers}
                body={request.body}
              />
            </dd>
          </div>
        )}
        {expected && (
          <div class="trip-expected">
            <dt>{words.weExpected}</dt>
            <dd>{expected}</dd>
          </div>
        )}
        {(actual || response) && (
          <div class="trip-got">
            <dt>{words.weGot}</dt>
            <dd>
              {actual && <p>{actual}</p>}
              {response && (
                <HttpMessage
                  title={`${response.status} ${response.statusText}`}
                  headers={response.headers}
                  body={bodyInWords(response)}
                />
              )}
            </dd>
          </div>
        )}
      </dl>
      {exchange && (
        <p>
          <button type="button" class="tool-button" onClick={() => inspector.show(exchange)}>
            {words.showInRequests}
          </button>
        </p>
      )}
      {location && (
        <p>
          {words.lookAt(
            <button type="button" class="place-link" onClick={() => files.goTo(location)}>
              {placeInWords(location)}
            </button>,
          )}
          {location.source && <code class="task-source">{location.source.trim()}</code>}
        </p>
      )}
    </>
  );
}
