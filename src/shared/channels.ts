// The two Electron channels. Everything else is told apart by the operation's or the event's name.
export const INVOKE_CHANNEL = 'api:invoke'
export const EVENT_CHANNEL = 'api:event'
