// What became of the words that a link or a note quotes, when they are not where they were.
import { useTranslation } from 'react-i18next'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import classes from './ReadingScreen.module.css'

type Props = { located: OpOutput<'texts.locate'>; quote: string; asked: string }

export function WordsNotice({ located, quote, asked }: Props) {
  const { t } = useTranslation('texts')
  const { state, text } = located
  const isElsewhere = text !== null && text.id !== asked
  if (state === 'there' || (state === 'moved' && !isElsewhere)) return null
  const key =
    state === 'moved'
      ? 'moved'
      : state === 'changed'
        ? isElsewhere
          ? 'changedElsewhere'
          : 'changed'
        : 'gone'
  return (
    <div role="status" className={classes.notice}>
      <p>{t(`reading.words.${key}`)}</p>
      {state !== 'moved' && <blockquote>{quote}</blockquote>}
    </div>
  )
}
