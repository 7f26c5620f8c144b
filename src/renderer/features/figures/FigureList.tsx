// A list of figures with its filters, its order and its export.
import { Button } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { ExportCsv } from '../export/ExportCsv.tsx'
import type { ExportSteps } from '../export/export-steps.ts'
import { figureRows } from '../export/figure-rows.ts'
import { Chips } from './Chips.tsx'
import { CompareLink } from './CompareLink.tsx'
import classes from './FigureList.module.css'
import { FigureTable } from './FigureTable.tsx'
import { publisherName } from './names.ts'
import { nextSort, type Sort, sortFigures } from './sort-figures.ts'
import type { FigureLibrary, ListedFigure } from './useFigureLibrary.ts'
import { readWholeFigures } from './useWholeFigures.ts'

type Props = { figures: readonly ListedFigure[]; library: FigureLibrary }

const FIRST_SHOWN = 60
/** Drawn at once; the others follow when the screen is there. */
const IN_SIGHT = 12
/** Rows added by one press: thousands at once would hold the window up. */
const MORE = 500
const FACETS = ['validity', 'publisher', 'geography'] as const
type Facet = (typeof FACETS)[number]
type Chosen = Readonly<Record<Facet, string | null>>
const NOTHING: Chosen = { validity: null, publisher: null, geography: null }

const facetOf = (figure: ListedFigure, facet: Facet): string =>
  facet === 'geography'
    ? figure.geography.en
    : facet === 'publisher'
      ? (figure.publisher ?? '')
      : figure.validity

export function FigureList({ figures, library }: Props) {
  const { t } = useTranslation(['figures', 'entry'])
  const locale = useLocale()
  const [sort, setSort] = useState<Sort>({ column: 'year', descending: true })
  const [chosen, setChosen] = useState(NOTHING)
  const [most, setMost] = useState(FIRST_SHOWN)
  const passes = (figure: ListedFigure, except?: Facet) =>
    FACETS.every(
      (facet) => facet === except || chosen[facet] === null || chosen[facet] === facetOf(figure, facet),
    )
  const nameOf = (figure: ListedFigure, facet: Facet) => {
    if (facet === 'geography') return figure.geography[locale]
    if (facet === 'validity') return t(`entry:validity.${figure.validity}`)
    return publisherName(figure, library, locale) ?? t('figures:notStated')
  }
  // Each filter counts what the others leave.
  const chipsOf = (facet: Facet) => {
    const chips = new Map<string, { value: string; name: string; count: number }>()
    for (const figure of figures) {
      const value = facetOf(figure, facet)
      const chip = chips.get(value) ?? { value, name: nameOf(figure, facet), count: 0 }
      chips.set(value, { ...chip, count: chip.count + (passes(figure, facet) ? 1 : 0) })
    }
    return [...chips.values()].filter((chip) => chip.count > 0 || chip.value === chosen[facet])
  }
  const found = sortFigures(
    figures.filter((figure) => passes(figure)),
    sort,
    library,
    locale,
  )
  const rows = async (steps: ExportSteps) => {
    const whole = await readWholeFigures(
      found.map(({ id }) => id),
      ['source', 'indicator', 'organisation', 'figure'],
      steps,
    )
    return figureRows(whole.figures, whole, locale, t)
  }
  const shown = found.slice(0, useDeferredValue(most, IN_SIGHT))
  const left = found.length - most
  return (
    <Section title={t('figures:table')} aside={<CompareLink />}>
      <div className={classes.filters}>
        {FACETS.map((facet) => (
          <Chips
            key={facet}
            legend={t(`figures:row.${facet}`)}
            chips={chipsOf(facet)}
            chosen={chosen[facet]}
            onChoose={(value) => setChosen({ ...chosen, [facet]: value })}
          />
        ))}
      </div>
      <div className={classes.bar}>
        <p role="status" className={classes.count}>
          {t('figures:shown', { count: found.length })}
        </p>
        <ExportCsv list={t('figures:fileFigures')} data={rows} />
      </div>
      <FigureTable
        figures={shown}
        library={library}
        label={t('figures:table')}
        sort={sort}
        onSort={(column) => setSort((current) => nextSort(current, column))}
      />
      {left > 0 && (
        <Button variant="default" onClick={() => setMost(most + MORE)}>
          {left <= MORE
            ? t('entry:showAll', { count: found.length })
            : t('figures:showMore', { count: MORE })}
        </Button>
      )}
    </Section>
  )
}
