import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'

const ROOT = join(import.meta.dirname, '../..')
const hasOffice = spawnSync('soffice', ['--version']).status === 0

test('another office program opens a deck as it was written @verify', () => {
  test.skip(!hasOffice, 'LibreOffice is not installed here')
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-office-'))
  try {
    const file = join(folder, 'deck.pptx')
    const render = ['src/cli/run.mjs', 'render', '--deck', 'national-overview', '--locale', 'zh-CN', '--out', file]
    expect(spawnSync(process.execPath, render, { cwd: ROOT }).status).toBe(0)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
    const slides = Object.keys(unzipSync(readFileSync(file))).filter((name) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name),
    )
    const pages = readFileSync(join(folder, 'deck.pdf'), 'latin1').match(/\/Type\s*\/Page[^s]/g)
    expect(pages).toHaveLength(slides.length)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
