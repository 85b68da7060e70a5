// The second visitor, and what one window can be set to: the end of the address bar. Part of the preview.
import { Menu } from '../controls/menu.tsx';
import { BarButton } from './bar-button.tsx';
import type { PreviewController } from './preview-controller.ts';
import { secondVisitor } from '../state/visitors.ts';
import type { PreviewWindows } from './preview-windows.ts';
import * as words from '../../words/en/preview.ts';

interface WindowOptionsProps {
  controller: PreviewController;
  windows: PreviewWindows;
}

export function WindowOptions({ controller, windows }: WindowOptionsProps) {
  const { isPhone, visitor } = controller;
  const isSecond = visitor === secondVisitor;
  const isAlone = windows.list.value.length === 1;
  return (
    <>
      {isAlone && (
        <BarButton name={words.secondVisitor} onClick={() => void windows.openSecond()}>
          <circle cx="6" cy="5" r="2.5" />
          <path d="M1.5 14c0-3 2-4.5 4.5-4.5 1.2 0 2.3.4 3.1 1.1M12 9v5M9.5 11.5h5" />
        </BarButton>
      )}
      {isSecond && (
        <BarButton name={words.closeSecond} onClick={windows.closeSecond}>
          <path d="m4 4 8 8M12 4l-8 8" />
        </BarButton>
      )}
      <Menu
        name={isAlone ? words.windowOptions : words.windowOptionsOf(visitor)}
        icon={
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
            <circle cx="3" cy="8" r="1.4" />
            <circle cx="8" cy="8" r="1.4" />
            <circle cx="13" cy="8" r="1.4" />
          </svg>
        }
        items={[
          {
            id: 'phone',
            title: words.phoneWidth,
            checked: isPhone.value,
            run: () => {
              isPhone.value = !isPhone.value;
            },
          },
          { id: 'private', title: words.newPrivate, run: controller.reset },
        ]}
      />
    </>
  );
}
