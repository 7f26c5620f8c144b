// A passage of a text with what follows it, its matches marked.
import { useTranslation } from 'react-i18next'
import { findAll, needlesOf } from '../../../shared/text/find.ts'
import { useOp } from '../../api/useOp.ts'
import { MarkedText } from '../../components/MarkedText.tsx'
import { partsOf } from '../texts/marked-passage.ts'
import classes from './PreviewPane.module.css'
import { marksOf, type PassageRow } from './rows.ts'

const SHOWN = 2

export function PassagePreview({ row }: { row: PassageRow }) {
  const { t } = useTranslation('kinds')
  const { text, passage } = row
  const { data } = useOp('texts.read', { id: text.id, from: passage.position, count: SHOWN })
  const needles = needlesOf(marksOf(row))
  return (
    <>
      <div>
        <p className={classes.kind}>{t('text.one')}</p>
        <h2 className={classes.title}>{text.title}</h2>
        {passage.heading !== '' && <p className={classes.kind}>{passage.heading}</p>}
      </div>
      {data?.passages.map(({ position, body }) => (
        <p key={position} className={classes.text} lang={text.language}>
          <MarkedText parts={partsOf(body, findAll(body, needles, true))} />
        </p>
      ))}
    </>
  )
}
