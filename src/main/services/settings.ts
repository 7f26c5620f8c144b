// Use cases of settings and of the entries opened last.
import type { Handlers } from '../../shared/contract/contract.ts'
import { DEFAULT_SETTINGS, Settings } from '../../shared/contract/settings.ts'
import { AppError } from '../../shared/errors.ts'
import type { EventBus } from '../events.ts'
import type { Library } from '../store/library.ts'
import type { RecentRepository, SettingsRepository } from '../store/settings.ts'

type SettingsHandlers = Pick<
  Handlers,
  'settings.get' | 'settings.set' | 'recent.list' | 'recent.touch' | 'recent.clear'
>

export type SettingsContext = {
  readonly settings: SettingsRepository
  readonly recent: RecentRepository
  readonly library: Library
  readonly bus: EventBus
}

/** Stored values over the defaults; one that this version does not understand is left out. */
function currentSettings(stored: Record<string, unknown>): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS }
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const parsed = schema.safeParse(stored[name])
    if (parsed.success) settings[name] = parsed.data
  }
  return Settings.parse(settings)
}

export function settingsHandlers(context: () => SettingsContext): SettingsHandlers {
  return {
    'settings.get': () => currentSettings(context().settings.all()),
    'settings.set': (changes) => {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
      context().settings.set(given)
      const settings = currentSettings(context().settings.all())
      context().bus.publish('settings.changed', settings)
      return settings
    },
    'recent.list': () =>
      context()
        .recent.list()
        .map((id) => context().library.card(id))
        .filter((card) => card !== null),
    'recent.touch': ({ id }) => {
      if (!context().library.has(id)) throw new AppError('not-found', 'no such entry', { id })
      context().recent.touch(id)
      context().bus.publish('recent.changed', {})
      return { id }
    },
    'recent.clear': () => {
      const cleared = context().recent.clear()
      context().bus.publish('recent.changed', {})
      return { cleared }
    },
  }
}
