// What stands where the page would be: nothing yet, a failure, an empty answer, an answer that takes long. Part of the preview.
import { useEffect, useState } from 'preact/hooks';
import type { SourceLocation } from '../../engine/port.ts';
import type { Failure } from './failure.ts';
import type { PreviewController } from './preview-controller.ts';
import type { Answer } from './preview-state.ts';
import * as texts from '../../words/en/preview.ts';

/** A request is given this long before the learner is told that it takes time. */
const PATIENCE_MS = 1_000;

export function PreviewMessage({ controller }: { controller: PreviewController }) {
  const phase = controller.phase.value;
  switch (phase.kind) {
    case 'idle':
      return <Empty />;
    case 'starting':
      return controller.hasPage.value ? (
        <Patiently words={texts.startingProgram} since={phase.since} />
      ) : (
        <Empty isStarting />
      );
    case 'waiting':
      return (
        <Patiently
          words={texts.waitingFor}
          request={`${phase.method} ${phase.path}`}
          since={phase.since}
          onCancel={controller.cancel}
        />
      );
    case 'failed':
      return <FailureMessage failure={phase.failure} onLocation={controller.onLocation} />;
    case 'shown':
      return phase.answer.empty ? <EmptyAnswer answer={phase.answer} /> : null;
  }
}

function Empty({ isStarting = false }: { isStarting?: boolean }) {
  return (
    <div class="preview-message preview-message-calm">
      <svg class="preview-figure" viewBox="0 0 120 48" width="120" height="48" aria-hidden="true">
        <path class="preview-figure-request" d="M8 16h98m-8-7 8 7-8 7" />
        <path class="preview-figure-response" d="M112 34H14m8-7-8 7 8 7" />
      </svg>
      {isStarting ? <p>{texts.startingHint}</p> : <p>{texts.pressRunHint(<strong>{texts.run}</strong>)}</p>}
    </div>
  );
}

interface PatientlyProps {
  words: string;
  request?: string;
  /** Milliseconds since 1970. */
  since: number;
  onCancel?: () => void;
}

/** What takes longer than a moment, with the seconds that have passed. */
function Patiently({ words, request, since, onCancel }: PatientlyProps) {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    setElapsed(0);
    const timer = setInterval(() => setElapsed(Date.now() - since), 250);
    return () => clearInterval(timer);
  }, [since]);
  if (elapsed < PATIENCE_MS) return null;
  return (
    <div class="preview-strip">
      {/* Spoken once: the seconds that pass are for the eye only. */}
      <p role="status">
        {words} {request && <code>{request}</code>}
      </p>
      <span class="preview-seconds" aria-hidden="true">
        {texts.seconds(Math.floor(elapsed / 1000))}
      </span>
      {onCancel && (
        <button type="button" class="preview-action" onClick={onCancel}>
          {texts.stopWaiting}
        </button>
      )}
    </div>
  );
}

interface FailureMessageProps {
  failure: Failure;
  onLocation: PreviewController['onLocation'];
}

function FailureMessage({ failure, onLocation }: FailureMessageProps) {
  const { title, what, next, location } = failure;
  return (
    <div class="preview-message">
      <h2>{title}</h2>
      <p>{what}</p>
      {location && <Location location={location} onLocation={onLocation} />}
      <p class="preview-next">
        <strong>{texts.next}</strong> {next}
      </p>
    </div>
  );
}

function Location({
  location,
  onLocation,
}: {
  location: SourceLocation;
  onLocation: PreviewController['onLocation'];
}) {
  const place = `${location.file}:${location.line}`;
  return (
    <p class="preview-location">
      {onLocation ? (
        <button type="button" class="preview-place" onClick={() => onLocation(location)}>
          {place}
        </button>
      ) : (
        <code>{place}</code>
      )}
      {location.source && <code class="preview-source">{location.source.trim()}</code>}
    </p>
  );
}

function EmptyAnswer({ answer }: { answer: Answer }) {
  return (
    <div class="preview-message">
      <h2>{texts.answerEmpty}</h2>
      <p>
        {texts.answeredEmpty(
          <code>
            {answer.method} {answer.path}
          </code>,
          answer.status,
        )}
      </p>
      <p class="preview-next">
        <strong>{texts.next}</strong> {texts.answerEmptyNext(<code>{"return c.html('…')"}</code>)}
      </p>
    </div>
  );
}
