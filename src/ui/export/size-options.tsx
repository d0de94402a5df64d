import { PRESET_SIZES } from '../../exports/sizes.ts'
import { PRESETS } from '../../exports/spec.ts'
import { useT } from '../locale.tsx'
import styles from './export.module.css'
import { Length, Options } from './options.tsx'
import { type Change, type Settings, UNITS } from './settings.ts'

interface SizeOptionsProps {
  readonly settings: Settings
  readonly change: Change
  /** Only widths can be chosen. */
  readonly fixed: boolean
}

/** Sizes by name, or one's own in pixels or millimetres. */
export function SizeOptions({ settings, change, fixed }: SizeOptionsProps) {
  const t = useT()
  const presets = PRESETS.filter((preset) => !fixed || PRESET_SIZES[preset].height === undefined)
  const { unit, width, height } = settings
  return (
    <>
      <Options
        label={t('export.size')}
        value={settings.size}
        options={[
          ...presets.map((value) => ({
            value,
            label: t(`export.size.${value}`),
            note: t('export.size.wide', { width: Math.round(PRESET_SIZES[value].millimetres) }),
            sign: <Shape preset={value} />,
          })),
          { value: 'custom' as const, label: t('export.size.custom'), note: t('export.size.custom.note') },
        ]}
        onChange={(size) =>
          change(size === 'custom' && width === null ? { size, unit: 'px', width: 1600, height: 900 } : { size })
        }
        look="pairs"
      />
      {settings.size === 'custom' && (
        <div className={styles.custom}>
          <Length label={t('export.width')} value={width} onChange={(next) => change({ width: next })} />
          {!fixed && (
            <Length
              label={t('export.height')}
              value={height}
              placeholder={t('export.height.free')}
              onChange={(next) => change({ height: next })}
            />
          )}
          <Options
            label={t('export.unit')}
            value={unit}
            options={UNITS.map((value) => ({ value, label: t(`export.unit.${value}`) }))}
            onChange={(next) => change({ unit: next, ...converted(settings, next) })}
          />
        </div>
      )}
    </>
  )
}

/** Pixels of a millimetre at 254 dpi: what was typed stays about as large. */
const PER_MILLIMETRE = 10

function converted({ unit, width, height }: Settings, next: Settings['unit']): Partial<Settings> {
  if (unit === next) return {}
  const factor = next === 'mm' ? 1 / PER_MILLIMETRE : PER_MILLIMETRE
  const of = (side: number | null) => (side === null ? null : Math.round(side * factor))
  return { width: of(width), height: of(height) }
}

/** The shape of a size in a few pixels; words beside it say the same. */
function Shape({ preset }: { readonly preset: (typeof PRESETS)[number] }) {
  const [width, height] = { column: [8, 12], page: [13, 15], slide: [18, 10], square: [13, 13] }[preset] as [
    number,
    number,
  ]
  return (
    <svg width="1.25rem" height="1rem" viewBox="0 0 20 16" aria-hidden="true" className={styles.shape}>
      <rect x={(20 - width) / 2} y={(16 - height) / 2} width={width} height={height} rx="1" />
    </svg>
  )
}
