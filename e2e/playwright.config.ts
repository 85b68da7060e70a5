// The journeys run against the built site, served as `npm start` serves it, in real Chromium with no network beyond localhost.
import { defineConfig, devices } from 'playwright/test';
import { chromiumArgs, ensureChromium } from '../src/cli/chromium.ts';

const port = Number(process.env.E2E_PORT ?? 4399);

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A shared, busy machine may hold a browser up once; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['line'], ['json']] : [['line']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    // No traces: they put scripts of their own into every frame, also into those that a test keeps busy on purpose.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: ensureChromium(),
      // Nothing but localhost resolves: a page that needs another host fails its test.
      args: [...chromiumArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
    },
  },
  webServer: {
    command: `node src/cli/serve.ts --port ${port}`,
    cwd: '..',
    port,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
