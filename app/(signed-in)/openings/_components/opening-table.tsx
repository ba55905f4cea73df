import { DataTable } from "@/app/_components/ui/data-table";
import { PageLink } from "@/app/_components/ui/page-link";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { quarterParts } from "@/lib/opening/opening";
import type { ListedOpening } from "@/lib/opening/queries";

type Listed = { caption: string; openings: ListedOpening[] };

/** One row an opening: role, team, quarter, seats, and the counts beside it. */
export async function OpeningTable({ caption, openings }: Listed) {
  const t = await getTranslations("opening");
  const locale = await getLocale();
  const head = ["role", "team", "quarter", "seats", "around"].map((key) => t(`head.${key}`));
  const rows = openings.map(
    ({ id, path, track, rungName, quarter, seats, ending, around, canEnter }) => {
      const role = rungName?.[locale] ?? t(`track.${track}`);
      return {
        key: id,
        cells: [
          ending || !canEnter ? (
            role
          ) : (
            <PageLink
              key="role"
              href={`/openings/${id}`}
              className="font-semibold underline underline-offset-4"
            >
              {role}
            </PageLink>
          ),
          path,
          t("quarter", quarterParts(quarter)),
          seats,
          ending ? t(`ending.${ending}`) : around ? t("around", around) : "–",
        ],
      };
    },
  );
  return <DataTable caption={caption} head={head} rows={rows} />;
}
