/**
 * The filter for rows on [startsOn, endsOn) that have not ended on a day (in database form); some
 * never end.
 */
export function notOverOn(day: Date) {
  return { OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
}

/** The filter for rows on [startsOn, endsOn) that include a day. */
export function holdingOn(day: Date) {
  return { startsOn: { lte: day }, ...notOverOn(day) };
}
