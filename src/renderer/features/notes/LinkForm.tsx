// The address of a link in a note, under the toolbar.
import { Button, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './EditorToolbar.module.css'
import { isAllowedAddress } from './note-extensions.ts'

type Props = { editor: Editor; onDone: () => void }

export function LinkForm({ editor, onDone }: Props) {
  const { t } = useTranslation('notes')
  const current: unknown = editor.getAttributes('link').href
  const [address, setAddress] = useState(typeof current === 'string' ? current : 'https://')
  const [refused, setRefused] = useState(false)

  function apply(event: FormEvent) {
    event.preventDefault()
    const href = address.trim()
    if (!isAllowedAddress(href)) return setRefused(true)
    editor.view.focus()
    const chain = editor.chain().extendMarkRange('link')
    if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setLink({ href }).run()
    onDone()
  }

  return (
    <form
      className={classes.link}
      onSubmit={apply}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
        editor.view.focus()
      }}
    >
      <TextInput
        size="xs"
        className={classes.address}
        label={t('linkAddress')}
        value={address}
        autoFocus
        error={refused ? t('linkInvalid') : null}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button size="xs" type="submit">
        {t('linkApply')}
      </Button>
      {editor.isActive('link') && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            editor.view.focus()
            editor.chain().extendMarkRange('link').unsetLink().run()
            onDone()
          }}
        >
          {t('linkRemove')}
        </Button>
      )}
    </form>
  )
}
