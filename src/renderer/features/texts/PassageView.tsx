// One passage on screen with its matches marked, and what can be done with it.
import { ActionIcon } from '@mantine/core'
import { IconNote, IconQuote } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Found } from '../../../shared/text/find.ts'
import { findAll } from '../../../shared/text/find.ts'
import { findQuoted } from '../../../shared/text/passage-anchor.ts'
import { blocksOfPassage, type PassageBlock } from './passage-blocks.ts'
import classes from './ReadingScreen.module.css'
import { PassageNotes, type TextNote } from './TextNotes.tsx'
import type { ReadPassage } from './usePassages.ts'

type Props = {
  passage: ReadPassage
  language: 'fr' | 'en'
  needles: readonly string[]
  wholeWords: boolean
  /** Which of its matches is the one that was gone to; null for none. */
  current: number | null
  /** Words quoted by a link or a note that led here; shown while nothing is looked for. */
  quoted: readonly (readonly string[])[] | null
  textId: string
  /** Of the user, on this passage; null without any. */
  notes: readonly TextNote[] | null
  onCopy: (passage: ReadPassage) => void
  onNote: (passage: ReadPassage) => void
}

type PartsProps = { body: string; block: PassageBlock; found: readonly Found[]; current: number | null }

function Parts({ body, block, found, current }: PartsProps) {
  const parts = []
  let at = block.start
  for (const [index, { start, end }] of found.entries()) {
    if (start < block.start || end > block.end) continue
    if (start > at) parts.push(body.slice(at, start))
    parts.push(
      <mark key={start} data-current={index === current || undefined}>
        {body.slice(start, end)}
      </mark>,
    )
    at = end
  }
  parts.push(body.slice(at, block.end))
  return parts
}

/** Under the title of the screen, all of one level: what is drawn begins anywhere in the text; the outline has the levels. */
const tagOf = ({ level }: PassageBlock) => (level === 0 ? 'p' : 'h2')

/** A place that runs over several blocks, cut at their borders. */
const blockPlaces = (body: string, place: Found): Found[] =>
  blocksOfPassage(body)
    .map(({ start, end }) => ({ start: Math.max(start, place.start), end: Math.min(end, place.end) }))
    .filter(({ start, end }) => end > start)

export const PassageView = memo(function PassageView(props: Props) {
  const { passage, language, needles, wholeWords, onCopy, onNote } = props
  const { t } = useTranslation('texts')
  const { body, position } = passage
  const place = props.quoted === null || needles.length > 0 ? null : findQuoted(body, props.quoted)
  const found = place === null ? findAll(body, needles, wholeWords) : blockPlaces(body, place)
  const current = place === null ? props.current : 0
  return (
    <div className={classes.passage}>
      <div className={classes.column}>
        <div className={classes.words} lang={language} data-passage={props.textId} data-position={position}>
          {blocksOfPassage(body).map((block) => {
            const Tag = tagOf(block)
            return (
              <Tag
                key={block.start}
                className={block.level === 0 ? classes.text : classes.heading}
                data-level={block.level === 0 ? undefined : block.level}
              >
                <Parts body={body} block={block} found={found} current={current} />
              </Tag>
            )
          })}
        </div>
        {props.notes !== null && <PassageNotes position={position} notes={props.notes} />}
      </div>
      <div className={classes.tools}>
        <ActionIcon
          variant="subtle"
          color="gray"
          title={t('reading.copy')}
          aria-label={t('reading.copyOf', { number: position + 1 })}
          onClick={() => onCopy(passage)}
        >
          <IconQuote className={classes.icon} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          title={t('reading.note')}
          aria-label={t('reading.noteOf', { number: position + 1 })}
          onClick={() => onNote(passage)}
        >
          <IconNote className={classes.icon} aria-hidden="true" />
        </ActionIcon>
      </div>
    </div>
  )
})
