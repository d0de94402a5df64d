import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'
import subsetFont from 'subset-font'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const WEIGHTS = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold' }

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
const MARKS = '\u00a0§©«°±²³µ·»×÷éüö‑–—‘’“”…•→←↑↓−≈≤≥′″€£¥'
const CHARACTERS = [...new Set(ASCII + MARKS)]

const require = createRequire(join(ROOT, 'package.json'))
const fontFile = (name) => require.resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`)
const FEATURES = ['kern', 'tnum']

// Writes the subset fonts, one of all weights for pages and one of each for exported files, and the table of advance widths that all measuring of text uses.
const widths = []
await mkdir(join(ROOT, 'src/ui/fonts'), { recursive: true })
for (const [weight, name] of Object.entries(WEIGHTS)) {
  const file = fontFile(name)
  const subset = await subsetFont(await readFile(file), CHARACTERS.join(''), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
  })
  await writeFile(join(ROOT, `src/ui/fonts/inter-${weight}.woff2`), subset)
  const font = openSync(file)
  const advances = CHARACTERS.map((character) => {
    const { advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    return Math.round((advanceWidth / font.unitsPerEm) * 1000)
  })
  widths.push(`  ${weight}: [${advances.join(', ')}],`)
  console.log(`Inter ${weight}: ${subset.length} bytes`)
}
// Letters of the shape that the single weights have.
const variable = await subsetFont(
  await readFile(require.resolve('inter-ui/variable/InterVariable.woff2')),
  CHARACTERS.join(''),
  { targetFormat: 'woff2', keepFeatures: FEATURES, variationAxes: { opsz: 14, wght: { min: 400, max: 700 } } },
)
await writeFile(join(ROOT, 'src/ui/fonts/inter.woff2'), variable)
console.log(`Inter of all weights: ${variable.length} bytes`)
await writeFile(
  join(ROOT, 'src/render/widths.ts'),
  `// Made by npm run fonts from the Inter font files; not edited by hand.

/** Characters whose advance widths are known, in the order of the tables. */
export const CHARACTERS = ${JSON.stringify(CHARACTERS.join('')).replaceAll('\u00a0', '\\u00a0')}

// biome-ignore format: tables
/** Advance widths in thousandths of the font size, per weight. */
export const WIDTHS = {
${widths.join('\n')}
} as const
`,
)
