// What an item shows without being opened: its kind, its name, its time, its words.

import { IconHeading, IconQuote, IconTextCaption } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../../components/KindIcon.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './ItemList.module.css'
import { ItemWords } from './ItemWords.tsx'
import { itemKind } from './item-name.ts'
import { type ItemPartProps, shownLanguages } from './item-parts.ts'
import { SensitivityBadge } from './SensitivityBadge.tsx'
import { timeText } from './time-text.ts'

export function ItemContent(props: ItemPartProps) {
  const { view, state, language, both } = props
  const { t } = useTranslation(['briefs', 'kinds'])
  const { item } = view
  return (
    <>
      <div className={classes.top}>
        <span className={classes.kind}>
          <ItemIcon {...props} />
          {itemKind(view, t)}
        </span>
        <ItemTitle {...props} />
        {item.kind !== 'heading' && (
          <span className={classes.time}>
            {state.fields.spoken ? timeText(view.spokenMs[language], t) : t('briefs:notSpoken')}
          </span>
        )}
      </div>
      {item.kind === 'heading' && <ItemWords {...props} label="headingIn" />}
      {item.kind === 'text' && <ItemWords {...props} label="textIn" />}
      {(item.kind === 'entry' || item.kind === 'note') &&
        shownLanguages(language, both).map((one) =>
          view.speech[one] === '' ? null : (
            <p key={one} lang={one} className={classes.speech}>
              {view.speech[one]}
            </p>
          ),
        )}
      {item.kind === 'passage' &&
        shownLanguages(language, both).map((one) => (
          <blockquote key={one} lang={item.quotedLanguage ?? one} className={classes.quote}>
            {view.speech[one]}
          </blockquote>
        ))}
    </>
  )
}

function ItemIcon({ view }: ItemPartProps) {
  const { item, card } = view
  if (item.kind === 'note') return <KindIcon kind="note" />
  if (item.kind === 'entry' && card !== null) return <KindIcon kind={card.kind} />
  if (item.kind === 'heading') return <IconHeading className={classes.icon} aria-hidden="true" />
  if (item.kind === 'passage') return <IconQuote className={classes.icon} aria-hidden="true" />
  return <IconTextCaption className={classes.icon} aria-hidden="true" />
}

function ItemTitle({ view }: ItemPartProps) {
  const { t } = useTranslation(['briefs', 'notes'])
  const locale = useLocale()
  const { item, card, note, text } = view
  if (item.kind === 'note') {
    if (note === null) return <span className={classes.gone}>{t('briefs:items.noteGone')}</span>
    return (
      <>
        <Link to="/notes" search={{ note: item.target ?? '' }} className={classes.name}>
          {note.title === '' ? t('notes:untitled') : note.title}
        </Link>
        <SensitivityBadge sensitivity={note.sensitivity} />
        {note.trashed && <span className={classes.gone}>{t('briefs:items.noteTrashed')}</span>}
      </>
    )
  }
  if (card !== null) {
    return (
      <>
        <Link to="/entry/$id" params={{ id: card.id }} className={classes.name}>
          {card.title[locale]}
        </Link>
        {card.detail[locale] !== '' && <span className={classes.detail}>{card.detail[locale]}</span>}
        {item.locator !== '' && <span className={classes.detail}>{item.locator}</span>}
      </>
    )
  }
  if (text !== null) {
    const { id, title, heading } = text
    return (
      <>
        <Link
          to="/texts/$id"
          params={{ id }}
          search={{ at: item.passage ?? 0, quote: item.quoted }}
          className={classes.name}
        >
          {title}
        </Link>
        {heading !== '' && <span className={classes.detail}>{heading}</span>}
      </>
    )
  }
  if (item.kind === 'entry') return <span className={classes.gone}>{t('briefs:items.gone')}</span>
  return item.locator === '' ? null : <span className={classes.detail}>{item.locator}</span>
}
