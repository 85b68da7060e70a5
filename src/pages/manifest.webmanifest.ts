// What a browser needs to install the course as an app.
import config from '../../course.config.ts';

const base = import.meta.env.BASE_URL.endsWith('/')
  ? import.meta.env.BASE_URL
  : `${import.meta.env.BASE_URL}/`;

export function GET(): Response {
  return new Response(
    JSON.stringify({
      name: config.title,
      short_name: config.title,
      description: config.description,
      lang: config.language,
      start_url: `${base}course/`,
      scope: base,
      display: 'standalone',
      background_color: '#faf7f1',
      theme_color: '#faf7f1',
      icons: [
        { src: `${base}icons/icon-192.png`, sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: `${base}icons/icon-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any' },
        {
          src: `${base}icons/icon-maskable-512.png`,
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
}
