/**
 * The filter for rows on [startsOn, endsOn) that have not ended on a day (in database form); some
 * never end.
 */
export function notEndedBy(day: Date) {
  return { OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
}

/** The filter for rows on [startsOn, endsOn) that include a day. */
export function includingDay(day: Date) {
  return { startsOn: { lte: day }, ...notEndedBy(day) };
}

/** The same for rows that all end. */
export function onDay(day: Date) {
  return { startsOn: { lte: day }, endsOn: { gt: day } };
}
