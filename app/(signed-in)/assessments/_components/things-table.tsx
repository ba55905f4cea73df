import { DataTable } from "@/app/_components/ui/data-table";
import { getTranslations } from "@/app/_i18n/words";
import type { LaneThing } from "@/lib/career/timeline";
import type { ThingWords } from "./timeline-words";

/** Everything on the lanes as a table, the latest first; on a phone as cards. */
export async function ThingsTable(props: {
  things: LaneThing[];
  words: ReadonlyMap<string, ThingWords>;
}) {
  const t = await getTranslations("home.history.timeline.table");
  const things = props.things.toSorted((one, other) => (one.startsOn > other.startsOn ? -1 : 1));
  return (
    <DataTable
      caption={t("caption")}
      head={[t("what"), t("name"), t("days"), t("more")]}
      rows={things.map(({ key }) => {
        const { kind, name, days, more } = props.words.get(key) ?? {};
        return { key, cells: [kind, name, days, more ?? ""] };
      })}
    />
  );
}
