// A text as it was added, at the passage that was found: only what is on screen is drawn, however long it is.

import { useQuery } from '@tanstack/react-query'
import { useSearch as useAddress, useNavigate, useParams } from '@tanstack/react-router'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import type { TextCard } from '../../../shared/contract/texts.ts'
import { formatDay } from '../../../shared/text/format.ts'
import { wordsOfQuote } from '../../../shared/text/passage-anchor.ts'
import { api, toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { notifyDone } from '../../components/notify.ts'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { writeForms } from '../cite/clipboard.ts'
import { PassageBar } from '../cite/PassageBar.tsx'
import type { SelectedPassage } from '../cite/selection.ts'
import { useCopyShortcut } from '../cite/useCopyShortcut.ts'
import { beginNote } from '../notes/drafts.ts'
import { FindBar } from './FindBar.tsx'
import { Outline } from './Outline.tsx'
import { PassageView } from './PassageView.tsx'
import { passageTarget, selectedWords } from './passage-note.ts'
import { quotedWords } from './passage-quote.ts'
import classes from './ReadingScreen.module.css'
import { notesByPassage, type TextNote, TextNotes, useTextNotes } from './TextNotes.tsx'
import { useFind } from './useFind.ts'
import { passageRun, type ReadPassage, usePassages } from './usePassages.ts'
import { useSelectedRows, withSelected } from './useSelectedRows.ts'
import { WordsNotice } from './WordsNotice.tsx'

/** Height of a passage before it is measured, in root ems. */
const ROW = 16
const SETTLING_MS = 1000
const NO_MARKS: readonly string[] = []

const scroller = () => document.getElementById('main')
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

type ReaderProps = {
  text: TextCard
  /** Null until it is known: a text of thousands of pages is read through for it. */
  outline: OpOutput<'texts.outline'>['items'] | null
  at: number
  marks: readonly string[]
  /** Words that a link or a note quotes, to be shown in the passage at which it begins. */
  quoted: readonly (readonly string[])[] | null
  notes: readonly TextNote[]
}

function Reader({ text, outline, at, marks, quoted, notes }: ReaderProps) {
  const { t } = useTranslation(['texts', 'shell'])
  const navigate = useNavigate()
  useCopyShortcut(null, text.language)
  const list = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const find = useFind({ id: text.id, marks, at })
  // Asked for once: of thousands of passages each is estimated, and asking makes the browser compute the style.
  const [em] = useState(rem)
  const selected = useSelectedRows(list)
  const virtualizer = useVirtualizer({
    count: text.passages,
    getScrollElement: scroller,
    estimateSize: () => ROW * em,
    overscan: 4,
    scrollMargin: top,
    scrollPaddingStart: 4 * em,
    useFlushSync: false,
    rangeExtractor: (range) => withSelected(defaultRangeExtractor(range), selected),
  })
  const rows = virtualizer.getVirtualItems()
  const first = virtualizer.range?.startIndex ?? 0
  const passages = usePassages(
    text.id,
    rows.map(({ index }) => index),
  )
  const notesAt = useMemo(() => notesByPassage(notes), [notes])
  const visible = rows.find((row) => row.end > (virtualizer.scrollOffset ?? 0) + 5 * em)?.index ?? first

  useLayoutEffect(() => {
    const main = scroller()
    if (main === null || list.current === null) return
    const place = list.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop
    if (Math.abs(place - top) > 1) setTop(place)
  })

  const go = useCallback(
    (position: number) => virtualizer.scrollToIndex(position, { align: 'start' }),
    [virtualizer],
  )

  // To the passage first; the match itself once it is drawn.
  const place = find.place
  const goal = place === null ? `${at}` : `${place.position} ${place.index}`
  /** Until when the match is kept in view: passages above it are measured only when they are drawn, and move it. */
  const settling = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the goal says all that matters of the place.
  useEffect(() => {
    settling.current = performance.now() + SETTLING_MS
    const position = place?.position ?? at
    if (position > 0 || place !== null) go(position)
  }, [goal, go])
  const keepInView = useCallback(() => {
    if (performance.now() > settling.current) return
    const main = scroller()
    const mark = list.current?.querySelector('mark[data-current]')
    if (!main || !mark) return
    const { top: markTop, bottom } = mark.getBoundingClientRect()
    const view = main.getBoundingClientRect()
    if (markTop < view.top + 4 * rem() || bottom > view.bottom) mark.scrollIntoView({ block: 'center' })
  }, [])
  useEffect(keepInView)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more for each goal, when all is measured.
  useEffect(() => {
    const timers = [100, 300, 600].map((ms) => setTimeout(keepInView, ms))
    const giveUp = () => {
      settling.current = 0
    }
    const main = scroller()
    main?.addEventListener('wheel', giveUp, { passive: true })
    return () => {
      for (const timer of timers) clearTimeout(timer)
      main?.removeEventListener('wheel', giveUp)
    }
  }, [goal, keepInView])

  const onCopy = useCallback(
    async (passage: ReadPassage) => {
      const words = quotedWords(selectionIn(passage.body) ?? passage.body)
      try {
        const forms = await api.call('cite.copy', {
          target: { type: 'text', id: text.id, position: passage.position, text: words },
          locale: text.language,
        })
        await writeForms(forms)
        notifyDone(t('texts:reading.copied'))
      } catch {
        notifyDone(t('shell:copyFailed'))
      }
    },
    [text.id, text.language, t],
  )
  const onNote = useCallback(
    (passage: ReadPassage) => {
      const words = selectionIn(passage.body) ?? passage.body
      const note = beginNote({ passage: passageTarget(text.id, passage.position, words) })
      void navigate({ to: '/notes', search: { note } })
    },
    [text.id, navigate],
  )
  const onNoteSelected = ({ position }: SelectedPassage) => {
    const passage = position === null ? undefined : passages.get(position)
    if (passage !== undefined) onNote(passage)
  }

  return (
    <div className={classes.columns} data-outline={outline === null || outline.length > 1 || undefined}>
      {/* Its place is kept, so that the text does not move under the eyes when it comes. */}
      {outline === null && <div />}
      {outline !== null && outline.length > 1 && (
        <Outline items={outline} language={text.language} at={visible} onGo={go} />
      )}
      <div className={classes.main}>
        <FindBar find={find} marks={marks} />
        <div ref={list} className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
          {rows.map((row) => {
            const passage = passages.get(row.index)
            return (
              <div
                key={row.key}
                ref={virtualizer.measureElement}
                data-index={row.index}
                className={classes.row}
                style={{ transform: `translateY(${row.start - top}px)` }}
              >
                {passage === undefined ? (
                  <div className={classes.waiting} />
                ) : (
                  <PassageView
                    passage={passage}
                    language={text.language}
                    needles={find.needles}
                    wholeWords={find.wholeWords}
                    current={place !== null && place.position === row.index ? place.index : null}
                    quoted={row.index === at ? quoted : null}
                    textId={text.id}
                    onCopy={onCopy}
                    notes={notesAt.get(row.index) ?? null}
                    onNote={onNote}
                  />
                )}
              </div>
            )
          })}
        </div>
        <PassageBar id={text.id} locale={text.language} onNote={onNoteSelected} />
      </div>
    </div>
  )
}

/** What is selected, when it is part of the passage. */
function selectionIn(body: string): string | null {
  return selectedWords(body, window.getSelection()?.toString() ?? '')
}

export function ReadingScreen(): ReactNode {
  const { id } = useParams({ from: '/texts/$id' })
  const { at = 0, quote } = useAddress({ from: '/texts/$id' })
  const located = useOp('texts.locate', { id, position: at, quote: quote ?? '' }, quote !== undefined)
  if (quote !== undefined && located.data === undefined && located.error === null) return <Loading />
  // A quotation that is nowhere leaves the text at the place where it was.
  const place = quote === undefined || located.data === undefined ? null : located.data
  const isFound = place !== null && place.state !== 'gone'
  return (
    <ReadText
      id={place?.text?.id ?? id}
      at={isFound ? place.position : at}
      quote={quote ?? null}
      notice={
        place !== null && quote !== undefined && <WordsNotice located={place} quote={quote} asked={id} />
      }
    />
  )
}

type ReadProps = { id: string; at: number; quote: string | null; notice: ReactNode }

function ReadText({ id, at, quote, notice }: ReadProps) {
  const { t } = useTranslation(['texts', 'shell'])
  const locale = useLocale()
  const { mark = NO_MARKS } = useAddress({ from: '/texts/$id' })
  const quoted = useMemo(() => (quote === null ? null : wordsOfQuote(quote)), [quote])
  // The first passages, which are shown while the text is read through for its headings.
  const { data, error, refetch } = useQuery(passageRun(id, at))
  const outline = useOp('texts.outline', { id })
  const notes = useTextNotes(id)
  if (error !== null && data === undefined) {
    return (
      <Screen>
        <ScreenHeading screen={t('shell:screen.text')}>{t('shell:screen.text')}</ScreenHeading>
        {notice}
        <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />
      </Screen>
    )
  }
  if (data === undefined) return <Loading />
  const { text } = data
  const facts = [
    t('texts:screen.words', { count: text.words }),
    text.origin,
    t('texts:screen.addedOn', { day: formatDay(text.addedAt, locale) }),
  ]
  return (
    <Screen wide>
      <div className={classes.head}>
        <ScreenHeading screen={t('shell:screen.text')} lang={text.language}>
          {text.title}
        </ScreenHeading>
        <p className={classes.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
        {notice}
        <TextNotes textId={id} notes={notes} />
      </div>
      <Reader
        key={`${id} ${at} ${mark.join(' ')} ${quote ?? ''}`}
        text={text}
        outline={outline.data?.items ?? (outline.error === null ? null : [])}
        at={at}
        marks={mark}
        quoted={quoted}
        notes={notes}
      />
    </Screen>
  )
}
