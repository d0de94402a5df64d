import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Path of a Chromium: the one that CHROME_PATH names, Playwright's own, one in a usual place, or one installed now, on Debian
 * as root through apt-get, elsewhere by Playwright. Makes sure of a Chinese font on the way, where it may. Throws where a
 * browser can neither be found nor installed.
 */
export async function findChromium(): Promise<string> {
  const found = present(process.env.CHROME_PATH) ?? present(chromium.executablePath()) ?? USUAL_PLACES.find(existsSync)
  if (found) {
    ensureChineseFont()
    return found
  }
  if (isDebianRoot()) {
    console.log('No Chromium found: installing it through apt-get')
    if (aptInstall('chromium', 'fonts-noto-cjk')) return '/usr/bin/chromium'
  }
  console.log('No Chromium found: installing it with Playwright')
  execFileSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' })
  return chromium.executablePath()
}

const present = (path: string | undefined): string | undefined => (path && existsSync(path) ? path : undefined)

/** Debian itself: the chromium package of its descendants may be a mere pointer to another installer. */
const isDebianRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

function ensureChineseFont(): void {
  if (!isDebianRoot()) return
  try {
    if (execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim()) return
  } catch {
    // Without fc-list there is no telling, and installing does no harm.
  }
  console.log('No Chinese font found: installing fonts-noto-cjk through apt-get')
  aptInstall('fonts-noto-cjk')
}

/** Whether apt-get installed the packages. */
function aptInstall(...packages: readonly string[]): boolean {
  const apt = (...args: readonly string[]) =>
    execFileSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...packages)
    return true
  } catch (error) {
    console.error(`apt-get failed: ${error instanceof Error ? error.message : error}`)
    return false
  }
}
