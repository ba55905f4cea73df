/** The filter for rows on [startsOn, endsOn) that are not over on a day (as the database keeps it); some never end. */
export function notOverOn(day: Date) {
  return { OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
}

/** The filter for rows on [startsOn, endsOn) that hold on a day. */
export function holdingOn(day: Date) {
  return { startsOn: { lte: day }, ...notOverOn(day) };
}
