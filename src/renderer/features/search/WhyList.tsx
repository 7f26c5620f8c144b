// Why a result is where it is, in words: how each thing typed was found and where, and what raised or lowered it.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Why } from '../../../shared/contract/search.ts'
import { opOptions } from '../../api/useOp.ts'
import classes from './PreviewPane.module.css'
import type { Row } from './rows.ts'
import { useSearchState } from './search-context.ts'
import { toRequest } from './search-params.ts'

const FIELDS = ['title', 'keywords', 'text', 'links'] as const
type Field = (typeof FIELDS)[number]

/** `title_fr`, `text_en`, `title`: the field, whatever the language. */
function fieldsOf(names: readonly string[]): Field[] {
  return FIELDS.filter((field) => names.some((name) => name === field || name.startsWith(`${field}_`)))
}

const FACTORS = ['title', 'symbol', 'kind', 'inbound', 'exact', 'accent', 'nearness'] as const
type Factor = (typeof FACTORS)[number]

const isFactor = (name: string): name is Factor => FACTORS.some((one) => one === name)

/** How much a factor changes the score, as a percentage; below one percent it says nothing. */
const changeOf = (value: number) => Math.round((value - 1) * 100)

export function WhyList({ row }: { row: Row }) {
  const { t } = useTranslation(['search', 'texts'])
  const params = useSearchState((state) => state.params)
  const manner = useSearchState((state) => state.manner)
  const answer = useSearchState((state) => state.answer)
  const size = {
    limit: Math.max(1, answer?.hits.length ?? 1),
    texts: answer?.texts.hits.length ?? 0,
  }
  const { data } = useQuery({
    ...opOptions('search.query', { ...toRequest(params, manner, size), explain: true }),
    // Notes and texts change: an explanation is made when it is looked at.
    gcTime: 0,
    staleTime: 0,
  })
  const id = row.type === 'hit' ? row.hit.id : row.text.id
  const also = row.type === 'hit' ? row.hit.also : row.text.also
  const why = [...(data?.hits ?? []), ...(data?.texts.hits ?? [])].find((hit) => hit.id === id)?.why
  if (!why) return null
  return (
    <section className={classes.why} aria-label={t('search:why')}>
      <h3>{t('search:why')}</h3>
      <ul>
        {why.words.map((word) => (
          <li key={word.typed}>{foundLine(word)}</li>
        ))}
        {also.length > 0 && <li>{t('search:whyAlso', { names: also.join(', ') })}</li>}
        {why.missing.map((typed) => (
          <li key={typed} className={classes.missing}>
            {t('search:whyMissing', { typed })}
          </li>
        ))}
        {why.factors.map(({ name, value }) => {
          const change = changeOf(value)
          if (!isFactor(name) || change === 0) return null
          const effect =
            change > 0
              ? t('search:whyRaised', { percent: change })
              : t('search:whyLowered', { percent: -change })
          const cause = name === 'kind' ? (change > 0 ? 'kindBefore' : 'kindAfter') : name
          return (
            <li key={name}>
              {t(`search:factor.${cause}`)} ({effect})
            </li>
          )
        })}
      </ul>
    </section>
  )

  function foundLine({ typed, how, fields }: Why['words'][number]): string {
    const where = fieldsOf(fields).map((field) => t(`search:field.${field}`))
    const found = t('search:whyFound', { typed, how: t(`texts:why.${how}`) })
    return where.length === 0 ? found : `${found}, ${where.join(', ')}`
  }
}
