// Code and requests within a quiz item. The HTML was made from escaped text by the site's own build. For the quiz.

import * as words from '../../words/en/quiz.ts';

/** Highlighted code. Can be scrolled by keyboard. */
export function Code({ html }: { html: string }) {
  return (
    <pre class="quiz-code" tabIndex={0} role="region" aria-label={words.code}>
      <code dangerouslySetInnerHTML={{ __html: html }} />
    </pre>
  );
}

/** What is sent to the program, in order. */
export function Sent({ requests }: { requests: readonly string[] }) {
  if (requests.length === 0) return null;
  return (
    <div class="quiz-sent">
      <span>{requests.length === 1 ? words.weSend : words.weSendInTurn}</span>
      {requests.map((request, index) => (
        <pre key={index}>{request}</pre>
      ))}
    </div>
  );
}
