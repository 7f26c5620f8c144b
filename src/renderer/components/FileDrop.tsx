// Where files come in: a button for the keyboard, and the whole window for files that are dropped.
import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import classes from './FileDrop.module.css'
import { useFileDrop } from './useFileDrop.ts'

type Props = {
  /** As the `accept` of a file field. */
  accept: string
  /** May several be chosen at once; several may be dropped in any case. */
  multiple?: boolean
  disabled?: boolean
  icon: ReactNode
  label: string
  hint: string
  onFiles: (files: File[]) => void
  /** Beside the button. */
  more?: ReactNode
  /** Below. */
  children?: ReactNode
}

export function FileDrop(props: Props) {
  const { accept, multiple = false, disabled = false, icon, label, hint, onFiles, more, children } = props
  const input = useRef<HTMLInputElement>(null)
  const over = useFileDrop(onFiles)
  return (
    <div className={classes.root} data-over={over || undefined}>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        accept={accept}
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <div className={classes.line}>
        <Button disabled={disabled} leftSection={icon} onClick={() => input.current?.click()}>
          {label}
        </Button>
        {more}
        <p className={classes.hint}>{hint}</p>
      </div>
      {children}
    </div>
  )
}
