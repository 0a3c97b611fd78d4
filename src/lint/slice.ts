import type {Place} from '../diagnostic/index.ts'
import type {Marker, Page, Zone} from '../page/index.ts'

/** The page's own text at a place, byte for byte. */
export const sliceOf = ({source}: Page, {start, end}: Place): string => source.text.slice(start.offset, end.offset)

/** Whether a zone holds a pattern: of a parameter or of a field of the answer. */
export const isPatternZone = ({kind}: Zone): boolean => kind === 'validation' || kind === 'answer'

/** The zones that hold a pattern. */
export const patternZones = ({zones}: Page): readonly Zone[] => zones.filter(isPatternZone)

/** How a marker is called in messages: as on the page, without what makes it a comment, which differs in MDX. */
export const titleOf = ({edge, kind, name}: Pick<Marker, 'edge' | 'kind' | 'name'>): string =>
  `\`${edge}-${kind}-${name}\``

/** Where a reader finds something, in words. */
export const lineOf = ({place}: {readonly place: Place}): string => `line ${place.start.line}`
