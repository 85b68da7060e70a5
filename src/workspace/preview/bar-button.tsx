// A button of the preview's bar: a drawing, a name and a tooltip. Part of the preview.
import type { ComponentChildren } from 'preact';

interface BarButtonProps {
  name: string;
  disabled?: boolean;
  onClick: () => void;
  /** Shapes on a field of 16 by 16. */
  children: ComponentChildren;
}

export function BarButton({ name, disabled = false, onClick, children }: BarButtonProps) {
  return (
    <button
      type="button"
      class="preview-button"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
