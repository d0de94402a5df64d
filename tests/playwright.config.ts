import { defineConfig } from '@playwright/test'

const [rootPort = '4273', statsPort = '4274'] = (process.env.YARDSTICK_PORTS ?? '').split(',').filter(Boolean)

const SITE = process.env.YARDSTICK_SITE ?? 'dist'

const server = (port: string, base: string) => ({
  command: `node src/cli/run.mjs start --no-build --out ${SITE} --port ${port} --base ${base}`,
  cwd: '..',
  url: `http://localhost:${port}${base}`,
  reuseExistingServer: false,
})

/**
 * Parts of Chromium that no test sees. For each window it draws the pages of two lists under its address bar ahead, which
 * takes as much time as all that is tested. What is named here takes the place of what Playwright names, hence the others.
 */
const DISABLED = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  // Two workers on two busy cores, which may be no faster than a tenth of them alone.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may starve a page past every wait; the run says how many needed it. Verifying takes no excuse.
  retries: process.env.YARDSTICK_ALL ? 0 : 1,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../.cache/playwright.json' }],
  ],
  use: {
    browserName: 'chromium',
    // What is kept from one page would answer for the next; the tests of that allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${DISABLED}`,
      ],
    },
  },
  // The built site as it is served, at a root and under a folder; addresses in tests are relative.
  webServer: [server(rootPort, '/'), server(statsPort, '/stats/')],
  projects: [
    { name: 'root', use: { baseURL: `http://localhost:${rootPort}/` } },
    {
      name: 'stats',
      testMatch: /ground\.spec\.ts/,
      // Most of it does not depend on where the site lies.
      ...(process.env.YARDSTICK_ALL ? {} : { grep: /@folder/ }),
      use: { baseURL: `http://localhost:${statsPort}/stats/` },
    },
  ],
})
