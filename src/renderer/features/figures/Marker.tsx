// The mark of a figure on a chart: a shape and a colour a series; hollow when the figure has been superseded.
import classes from './Marker.module.css'
import palette from './palette.module.css'

type Props = { series: number; x: number; y: number; size: number; hollow?: boolean }

/** Outlines around the centre, told apart without their colour. */
const SHAPES = [
  (s: number) => `M ${-s} 0 A ${s} ${s} 0 1 1 ${s} 0 A ${s} ${s} 0 1 1 ${-s} 0 Z`,
  (s: number) => `M ${-s} ${-s} H ${s} V ${s} H ${-s} Z`,
  (s: number) => `M 0 ${-1.3 * s} L ${1.3 * s} 0 L 0 ${1.3 * s} L ${-1.3 * s} 0 Z`,
  (s: number) => `M 0 ${-1.2 * s} L ${1.2 * s} ${s} H ${-1.2 * s} Z`,
  (s: number) => `M 0 ${1.2 * s} L ${1.2 * s} ${-s} H ${-1.2 * s} Z`,
] as const

export function Marker({ series, x, y, size, hollow = false }: Props) {
  const shape = SHAPES[series % SHAPES.length] ?? SHAPES[0]
  return (
    <g
      className={`${palette.series} ${classes.root}`}
      data-series={series % 6}
      data-hollow={hollow || undefined}
      transform={`translate(${x} ${y})`}
    >
      <path className={classes.shape} d={shape(size)} />
    </g>
  )
}
