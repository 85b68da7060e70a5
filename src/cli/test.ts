// `npm test`: every check there is, from lint to journeys, ending in one line that counts them. For cli only.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureChromium } from './chromium.ts';

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  args: string[];
  env?: Record<string, string>;
  /** Reads how many tests there were from what the step left behind; without it the step counts as one. */
  count?: () => Count;
}

const reports = mkdtempSync(join(tmpdir(), 'roundtrip-test-'));
const report = (name: string): string => join(reports, `${name}.json`);
const readReport = (name: string): unknown => JSON.parse(readFileSync(report(name), 'utf8'));

const verify = (engine: string, ...options: string[]): Step => ({
  name: `verify on ${engine}`,
  args: ['run', 'verify', '--', '--engine', engine, ...options, '--report', report(`verify-${engine}`)],
  count: () => readReport(`verify-${engine}`) as Count,
});

const steps: Step[] = [
  { name: 'lint', args: ['run', 'lint'] },
  { name: 'course', args: ['run', 'lint:course'] },
  { name: 'types', args: ['run', 'typecheck'] },
  {
    name: 'unit tests',
    args: [
      'run',
      'unit',
      '--',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report('unit')}`,
    ],
    count: () => {
      const unit = readReport('unit') as {
        numPassedTests: number;
        numFailedTests: number;
        numFailedTestSuites: number;
      };
      return { passed: unit.numPassedTests, failed: Math.max(unit.numFailedTests, unit.numFailedTestSuites) };
    },
  },
  { name: 'build', args: ['run', 'build'] },
  verify('node'),
  verify('embedded', '--brief'),
  {
    name: 'journeys',
    args: ['run', 'e2e'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('journeys') },
    count: () => {
      const { stats } = readReport('journeys') as {
        stats: { expected: number; unexpected: number; flaky: number };
      };
      if (stats.flaky > 0) console.log(`${stats.flaky} journeys passed only at the second try: see above.`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  },
];

ensureChromium();
const total: Count = { passed: 0, failed: 0 };
const summary: string[] = [];
let built = true;

for (const step of steps) {
  if (!built && step.name === 'journeys') {
    summary.push('not run    journeys: the build is broken');
    total.failed += 1;
    continue;
  }
  console.log(`\n== ${step.name}\n`);
  const started = performance.now();
  const { status } = spawnSync('npm', step.args, { stdio: 'inherit', env: { ...process.env, ...step.env } });
  const count = countOf(step, status === 0);
  if (step.name === 'build') built = status === 0;
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  summary.push(
    `${count.failed === 0 ? 'ok        ' : 'NOT OK    '} ${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  );
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** A step that ended badly has at least one failure, whatever it managed to report; one without tests is not a pass. */
function countOf(step: Step, succeeded: boolean): Count {
  if (!step.count) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const count = step.count();
    const allGood = succeeded && count.passed > 0;
    return allGood ? count : { passed: count.passed, failed: Math.max(1, count.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
