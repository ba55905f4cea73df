import windowsZones from "cldr-core/supplemental/windowsZones.json";
import { Temporal } from "temporal-polyfill";

/** The zone of each Windows name, for the world as a whole, as Unicode CLDR lists them. */
const WINDOWS = new Map(
  windowsZones.supplemental.windowsZones.mapTimezones
    .filter(({ mapZone }) => mapZone._territory === "001")
    .map(({ mapZone }) => [mapZone._other.toLowerCase(), mapZone._type]),
);

/** The most parts that the name of a zone has: America/Argentina/Buenos_Aires. */
const MOST_PARTS = 3;

/**
 * The IANA zone that a calendar names: by that name, by the name that Windows has for it, or at the
 * end of a path (`/example.org/Europe/Paris`). Null when nobody knows it.
 */
export function zoneFrom(name: string): string | null {
  const said = name.trim();
  const key = said.toLowerCase();
  // Outlook numbers zones that it writes twice.
  const windows = WINDOWS.get(key) ?? WINDOWS.get(key.replace(/ \d+$/, ""));
  if (windows) return windows;
  const parts = said.split("/");
  const ends = Array.from({ length: MOST_PARTS }, (_, at) =>
    parts.slice(at - MOST_PARTS).join("/"),
  );
  return [said, ...ends].find(isZone) ?? null;
}

function isZone(name: string): boolean {
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch {
    return false;
  }
}
