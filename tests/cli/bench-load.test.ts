import { expect, it } from 'vitest'
import { withoutScripts } from '../../src/cli/bench-load.ts'

it('takes from a page its scripts and what only they need, and nothing else', () => {
  const kept = '<link rel="preload" href="a.woff2" as="font"><link rel="stylesheet" href="s.css"><svg></svg>'
  const html = `<script src="first.js"></script>\n<link rel="manifest" href="m.webmanifest">\n<template data-later>\n<link rel="modulepreload" href="m.js">\n<link rel="preload" href="data/index.json" as="fetch" crossorigin="anonymous">\n</template>\n${kept}<script type="module" src="main.js"></script>`
  expect(withoutScripts(html)).toBe(kept)
})
